package bg.registratura.security;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.OverHttp;
import bg.registratura.PageClient;
import bg.registratura.TestClock;
import bg.registratura.intrusion.Peers;
import bg.registratura.language.Words;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpSession;

/** A house that is full of strangers, at a real socket. */
@OverHttp
class NewcomersIT {

    @LocalServerPort
    int port;

    @Autowired
    Newcomers newcomers;

    @Autowired
    Peers peers;

    @Autowired
    Words words;

    @Autowired
    TestStaff staff;

    @Autowired
    TestClock clock;

    @Test
    void whoIsSignedInWorksOnWhenStrangersFindNoRoom() throws Exception {
        clock.advance(Duration.ofMinutes(2));
        var colleague = staff.hire(Role.RECEPTION);
        clock.advance(Duration.ofMinutes(2));
        var before = newcomers.inAll();
        var page = new PageClient(port).open("sign-in");
        assertThat(newcomers.inAll()).isEqualTo(before + 1);
        var typed = colleague.signature();
        page.signIn(
                        List.of(
                                words.of("security.username"),
                                words.of("security.password"),
                                words.of("security.code"),
                                words.of("security.sign-in")),
                        typed.username(),
                        typed.password(),
                        typed.code())
                .open("desk");
        assertThat(newcomers.inAll()).isEqualTo(before);

        var crowd = crowd();
        try {
            var refused = new PageClient(port).get("/sign-in");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.body()).contains(words.of("security.crowded.title"));
            assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(new PageClient(port).get("/registratura.css").statusCode())
                    .isEqualTo(200);
            assertThat(page.open("desk").text()).contains(words.of("shell.sign-out"));
        } finally {
            crowd.forEach(HttpSession::invalidate);
        }
        assertThat(new PageClient(port).get("/sign-in").statusCode()).isEqualTo(200);
    }

    /** As many as a place has where staff works. */
    List<HttpSession> crowd() {
        var crowd = new ArrayList<HttpSession>();
        peers.<RuntimeException>serve(
                InetAddress.getLoopbackAddress(), () -> IntStream.range(0, 2000).forEach(_ -> {
                    var session = new MockHttpSession();
                    newcomers.sessionCreated(new HttpSessionEvent(session));
                    crowd.add(session);
                }));
        return crowd;
    }
}
