package bg.registratura.security;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Quality;
import bg.registratura.TestClock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@DisplayName("An open session")
class EndedSessionFilterTest {

    @Autowired
    Sessions sessions;

    @Autowired
    AccountStops stops;

    @Autowired
    AccountStopRepository repository;

    @Autowired
    EndedSessionFilter filter;

    @Autowired
    TestStaff staff;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    AccountId account;
    MockHttpSession session;

    @BeforeEach
    void somebodyIsSignedIn() throws Exception {
        clock.set(TestClock.START);
        account = staff.hire(Role.RECEPTION).account();
        session = open();
        clock.advance(Duration.ofSeconds(1));
        assertThat(isOpen(session)).isTrue();
    }

    @AfterEach
    void leave() {
        At.theDoor();
        clock.set(TestClock.START);
    }

    @Test
    @Quality(52)
    @DisplayName("dies with the freezing of its account, and a later one does not")
    void diesWithTheFreezing() throws Exception {
        transaction.executeWithoutResult(_ -> stops.freeze(account));
        assertThat(isOpen(session)).isFalse();

        clock.advance(Duration.ofSeconds(1));
        assertThat(isOpen(open())).isTrue();
    }

    @Test
    @Quality(52)
    @DisplayName("dies on every node of the house")
    void diesOnEveryNode() throws Exception {
        var elsewhere = new EndedSessions(repository, clock);
        transaction.executeWithoutResult(_ -> elsewhere.end(account));
        var here = new EndedSessions(repository, clock);
        var who = who();
        assertThat(here.isOver(who, TestClock.START)).isFalse();

        here.look();

        assertThat(here.isOver(who, TestClock.START)).isTrue();
    }

    MockHttpSession open() {
        var request = new MockHttpServletRequest();
        sessions.open(who(), request, new MockHttpServletResponse());
        return (MockHttpSession) request.getSession(false);
    }

    SignedIn who() {
        return new SignedIn(account, AccountKind.STAFF, "Ст. Пробна", null, Set.of(Role.RECEPTION));
    }

    boolean isOpen(MockHttpSession tried) throws Exception {
        var request = new MockHttpServletRequest();
        request.setSession(tried);
        filter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        return !tried.isInvalid();
    }
}
