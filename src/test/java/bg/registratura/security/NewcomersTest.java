package bg.registratura.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.intrusion.Peers;
import bg.registratura.language.Words;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSessionEvent;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

@DatabaseTest
@DisplayName("Of sessions in which nobody is signed in")
class NewcomersTest {

    static final int OF_ONE = 50;
    static final int IN_ALL = 1000;
    static final String STRANGER = "203.0.113.7";
    static final String LABORATORY = "198.51.100.20";
    static final String HOUSE = "127.0.0.1";

    @Autowired
    BarePage page;

    @Autowired
    Peers peers;

    @Autowired
    Words words;

    final TestClock clock = new TestClock();
    Newcomers newcomers;
    NewcomerFilter filter;

    @BeforeEach
    void empty() {
        newcomers = new Newcomers(clock, OF_ONE, IN_ALL);
        filter = new NewcomerFilter(newcomers, page);
    }

    @Test
    @DisplayName("one source has so many, and is then told in words to come later; every other source goes on")
    void oneSourceHasSoMany() throws Exception {
        var open = come(STRANGER, OF_ONE - 1);
        assertThat(ask(STRANGER).getStatus()).isEqualTo(200);
        open.addAll(come(STRANGER, 1));

        var answer = ask(STRANGER);
        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("300");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getContentAsString())
                .contains("<html lang=\"bg\">", words.of("security.crowded.title"))
                .doesNotContain(STRANGER);
        assertThat(ask("203.0.113.8").getStatus()).isEqualTo(200);
        assertThat(ask("2001:db8:1:2::7").getStatus()).isEqualTo(200);

        open.getFirst().invalidate();
        assertThat(ask(STRANGER).getStatus()).isEqualTo(200);
    }

    @Test
    @DisplayName("none counts that somebody signed in to, and nobody who has one is turned away")
    void whoeverIsInsideStays() throws Exception {
        var open = come(STRANGER, OF_ONE);
        var inside = new MockHttpServletRequest("POST", "/");
        inside.setSession(open.getFirst());
        assertThat(pass(STRANGER, inside).getStatus()).isEqualTo(200);
        assertThat(ask(STRANGER).getStatus()).isEqualTo(429);

        Newcomer.cameIn(open.getFirst(), AccountKind.PATIENT);
        assertThat(newcomers.inAll()).isEqualTo(OF_ONE - 1);
        assertThat(ask(STRANGER).getStatus()).isEqualTo(200);
        open.getFirst().invalidate();
        assertThat(newcomers.inAll()).isEqualTo(OF_ONE - 1);
    }

    @Test
    @DisplayName(
            "a house that has all it can bear opens to where staff works, and to strangers when there is room again")
    void staffComesInHoweverFullItIs() throws Exception {
        var desk = come(LABORATORY, 1).getFirst();
        Newcomer.cameIn(desk, AccountKind.STAFF);
        var open = new ArrayList<MockHttpSession>();
        for (int n = 0; n < IN_ALL / OF_ONE; n++) {
            open.addAll(come("203.0.113." + n, OF_ONE));
        }

        var answer = ask("192.0.2.1");
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("300");
        assertThat(answer.getContentAsString()).contains(words.of("security.crowded.help"));
        assertThat(ask(LABORATORY).getStatus()).isEqualTo(200);
        assertThat(ask(HOUSE).getStatus()).isEqualTo(200);

        open.forEach(MockHttpSession::invalidate);
        assertThat(newcomers.inAll()).isZero();
        assertThat(ask("192.0.2.1").getStatus()).isEqualTo(200);
    }

    @Test
    @DisplayName(
            "where staff signed in today has ten times as many: all desks, and everybody who waits, behind one address")
    void oneAddressIsAWholeLaboratory() throws Exception {
        come(LABORATORY, OF_ONE);
        assertThat(ask(LABORATORY).getStatus()).isEqualTo(429);
        come(HOUSE, OF_ONE);
        assertThat(ask(HOUSE).getStatus()).isEqualTo(200);

        Newcomer.cameIn(come(LABORATORY, 1).getFirst(), AccountKind.STAFF);
        assertThat(ask(LABORATORY).getStatus()).isEqualTo(200);
        come(LABORATORY, OF_ONE * 9);
        assertThat(ask(LABORATORY).getStatus()).isEqualTo(429);
    }

    @Test
    @DisplayName("one rests five minutes, fifteen once somebody does something, and no longer for it when signed in")
    void oneThatIsLeftAloneEndsSoon() {
        var session = come(STRANGER, 1).getFirst();
        assertThat(session.getMaxInactiveInterval()).isEqualTo(300);
        Newcomer.acted(session);
        assertThat(session.getMaxInactiveInterval()).isEqualTo(900);

        var kiosk = come(HOUSE, 1).getFirst();
        kiosk.setMaxInactiveInterval(90);
        Newcomer.acted(kiosk);
        assertThat(kiosk.getMaxInactiveInterval()).isEqualTo(90);
        var device = come(HOUSE, 1).getFirst();
        Newcomer.cameIn(device, AccountKind.STAFF);
        Newcomer.acted(device);
        assertThat(device.getMaxInactiveInterval()).isEqualTo(300);
    }

    @Test
    @DisplayName("none is opened by styles and by numbers on a board, which are there however full it is")
    void whatOpensNoneIsThere() throws Exception {
        come(STRANGER, OF_ONE);
        for (var path : List.of("/registratura.css", "/styles/fields.css", "/board/x", "/session/there")) {
            assertThat(pass(STRANGER, new MockHttpServletRequest("GET", path)).getStatus())
                    .as(path)
                    .isEqualTo(200);
            assertThat(pass(STRANGER, new MockHttpServletRequest("POST", path)).getStatus())
                    .as("a message to %s, whose token is kept in a session", path)
                    .isEqualTo(429);
        }
        assertThat(pass(STRANGER, new MockHttpServletRequest("GET", "/desk")).getStatus())
                .isEqualTo(429);
    }

    @Test
    @DisplayName("none is opened by a dentist's planning program or by a station, which go on however full it is")
    void machinesGoOn() throws Exception {
        come(STRANGER, OF_ONE);
        for (var method : List.of("GET", "POST")) {
            assertThat(pass(STRANGER, new MockHttpServletRequest(method, "/dicom-web/studies"))
                            .getStatus())
                    .as(method)
                    .isEqualTo(200);
        }
    }

    @Test
    @DisplayName("a house that sets a nonsense number does not open")
    void boundsHold() {
        assertThatThrownBy(() -> new Newcomers(clock, 0, IN_ALL)).hasMessageContaining("of-one-source is 0");
        assertThatThrownBy(() -> new Newcomers(clock, OF_ONE, 1)).hasMessageContaining("in-all is 1");
    }

    List<MockHttpSession> come(String address, int many) {
        var open = new ArrayList<MockHttpSession>();
        peers.<RuntimeException>serve(
                InetAddress.ofLiteral(address), () -> IntStream.range(0, many).forEach(_ -> {
                    var session = new MockHttpSession();
                    newcomers.sessionCreated(new HttpSessionEvent(session));
                    open.add(session);
                }));
        return open;
    }

    MockHttpServletResponse ask(String address) throws Exception {
        return pass(address, new MockHttpServletRequest("GET", "/sign-in"));
    }

    MockHttpServletResponse pass(String address, MockHttpServletRequest request) throws Exception {
        var response = new MockHttpServletResponse();
        FilterChain house = (_, answer) -> ((HttpServletResponse) answer).setStatus(200);
        peers.<Exception>serve(InetAddress.ofLiteral(address), () -> filter.doFilter(request, response, house));
        return response;
    }
}
