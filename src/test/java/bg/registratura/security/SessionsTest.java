package bg.registratura.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Quality;
import bg.registratura.TestClock;
import bg.registratura.shell.ProofNeeded;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** What opens a session, what keeps it and what ends it, without a browser. */
@DatabaseTest
class SessionsTest {

    static final Duration A_SECOND = Duration.ofSeconds(1);

    @Autowired
    Sessions sessions;

    @Autowired
    OpenSessions register;

    @Autowired
    SessionFilter filter;

    @Autowired
    SessionEnds ends;

    @Autowired
    OwnSessions own;

    @Autowired
    SessionOffice office;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountRepository repository;

    @Autowired
    Reproofs reproofs;

    @Autowired
    Freshness freshness;

    @Autowired
    TestStaff staff;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    TestStaff.Colleague colleague;

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
        register.all().forEach(open -> register.end(open, SessionEnd.SIGNED_OUT));
    }

    @Test
    @Quality(47)
    void signingInGivesANewIdentifier() {
        var session = new MockHttpSession();
        var before = session.getId();
        opened(Role.RECEPTION, session);

        assertThat(session.getId()).isNotEqualTo(before);
    }

    @Test
    @Quality(52)
    void closingAnAccountEndsItsSessionsWithinASecond() {
        var session = opened(Role.RECEPTION);
        At.desk(Role.SHIFT_LEAD, () -> accounts.disable(colleague.account()));

        endsWithinASecond(session, SessionEnd.CLOSED);
    }

    /** Between the proof at the door and the first page is a moment, too. */
    @Test
    @Quality(52)
    void whatEndsAnAccountWhileItsOwnerIsAtTheDoorEndsTheSessionThatFollows() {
        colleague = staff.hire(Role.RECEPTION);
        var atTheDoor = accounts.find(colleague.account()).orElseThrow();
        At.desk(Role.SHIFT_LEAD, () -> accounts.disable(colleague.account()));
        var closed = new MockHttpSession();
        open(new SignedIn(atTheDoor.id(), atTheDoor.kind(), "Ст. Пробна", null, atTheDoor.roles()), closed);
        endsWithinASecond(closed, SessionEnd.CLOSED);

        colleague = staff.hire(Role.RECEPTION);
        var promoted = new MockHttpSession();
        open(
                new SignedIn(colleague.account(), AccountKind.STAFF, "Ст. Пробна", null, Set.of(Role.SHIFT_LEAD)),
                promoted);
        await().atMost(A_SECOND).until(promoted::isInvalid);

        colleague = staff.hire(Role.TECHNICIAN);
        var shut = new MockHttpSession();
        transaction.executeWithoutResult(_ -> accounts.forgetKeys(colleague.account()));
        open(colleague, shut);
        endsWithinASecond(shut, SessionEnd.WITHDRAWN);
    }

    @Test
    @Quality(52)
    void takingThePasswordAwayEndsThemToo() {
        var session = opened(Role.TECHNICIAN);
        transaction.executeWithoutResult(_ -> accounts.forgetKeys(colleague.account()));

        endsWithinASecond(session, SessionEnd.WITHDRAWN);
    }

    @Test
    @Quality(52)
    void aChangeOfThePasswordEndsWhatIsOpenElsewhere() {
        var session = opened(Role.TECHNICIAN);
        var account = repository.find(colleague.account()).orElseThrow();
        transaction.executeWithoutResult(_ -> accounts.activate(
                account.id(),
                new OwnKeys("други сини покриви", null, colleague.signature().code())));

        endsWithinASecond(session, SessionEnd.KEYS_CHANGED);
    }

    @Test
    @Quality(49)
    void whoeverWatchesIsTold() {
        var session = opened(Role.RECEPTION);
        var told = new java.util.concurrent.CopyOnWriteArrayList<OpenSessions.Sign>();
        register.watch(open(session), told::add);
        At.desk(Role.SHIFT_LEAD, () -> accounts.disable(colleague.account()));

        await().atMost(A_SECOND).until(() -> told.contains(OpenSessions.Sign.ENDED));
    }

    @Test
    @Quality({49, 53})
    void oneLeavesEverywhereAtOnce() {
        var here = opened(Role.RECEPTION);
        var elsewhere = new MockHttpSession();
        open(colleague, elsewhere);
        assertThat(own.all()).hasSize(2);
        own.endEverywhere();

        assertThat(here.isInvalid()).isTrue();
        assertThat(elsewhere.isInvalid()).isTrue();
    }

    @Test
    @Quality(53)
    void oneEndsAnotherOfOnesOwn() {
        var here = opened(Role.RECEPTION);
        var elsewhere = new MockHttpSession();
        open(colleague, elsewhere);
        open(colleague, here);
        var other = own.all().stream().filter(session -> !session.here()).findFirst();
        own.end(other.orElseThrow().handle());

        assertThat(elsewhere.isInvalid()).isTrue();
        assertThat(here.isInvalid()).isFalse();
    }

    @Test
    @Quality(53)
    void theAdministratorEndsTheSessionsOfStaff() {
        var session = opened(Role.RECEPTION);
        var worked = colleague;
        var office = opened(Role.ADMINISTRATOR);
        assertThat(this.office.staff())
                .extracting(SessionOffice.OfStaff::account)
                .contains(worked.account(), colleague.account());
        this.office.end(worked.account());

        assertThat(session.isInvalid()).isTrue();
        assertThat(office.isInvalid()).isFalse();
        assertThat(register.whyEnded(session.getId())).contains(SessionEnd.BY_ADMINISTRATOR);
    }

    @Test
    @Quality(50)
    void aHeartbeatAndAPollKeepNobodySignedIn() throws Exception {
        var session = opened(Role.DPO);
        for (int minute = 0; minute < 9; minute++) {
            clock.advance(Duration.ofMinutes(1));
            ask(session, "POST", "v-r=heartbeat", "");
            ask(session, "POST", "v-r=uidl", "{\"rpc\":[{\"type\":\"event\",\"node\":1,\"event\":\"ui-poll\"}]}");
        }
        assertThat(session.isInvalid()).isFalse();
        clock.advance(Duration.ofMinutes(1));
        ask(session, "POST", "v-r=heartbeat", "");

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    @Quality({50, 51})
    void anActKeepsOneSignedInUntilTheAbsoluteLimit() throws Exception {
        var session = opened(Role.DPO);
        for (int minutes = 0; minutes < 235; minutes += 5) {
            clock.advance(Duration.ofMinutes(5));
            ask(session, "POST", "v-r=uidl", "{\"rpc\":[{\"type\":\"event\",\"node\":1,\"event\":\"click\"}]}");
        }
        assertThat(session.isInvalid()).isFalse();
        clock.advance(Duration.ofMinutes(5));
        ask(session, "POST", "v-r=uidl", "{\"rpc\":[{\"type\":\"event\",\"node\":1,\"event\":\"click\"}]}");

        assertThat(session.isInvalid()).isTrue();
        assertThat(register.whyEnded(session.getId())).contains(SessionEnd.TOO_LONG);
    }

    @Test
    @Quality(50)
    void aDeskThatRestsIsLockedAndAnswersToItsOwnerOnly() throws Exception {
        var session = opened(Role.RECEPTION);
        clock.advance(Duration.ofMinutes(10));

        assertThat(ask(session, "POST", "v-r=uidl", "{}")).isEqualTo(503);
        assertThat(ask(session, "POST", "v-r=heartbeat", "")).isEqualTo(200);
        clock.advance(Duration.ofSeconds(30));
        assertThat(reproofs.comeBack(open(session).who(), "нещо съвсем друго")).isEqualTo(Reproofs.Outcome.REFUSED);
        assertThat(reproofs.comeBack(open(session).who(), colleague.signature().code()))
                .isEqualTo(Reproofs.Outcome.PROVED);
        assertThat(reproofs.comeBack(open(session).who(), colleague.signature().password()))
                .isEqualTo(Reproofs.Outcome.PROVED);
    }

    /** A locked desk is not unlocked by the address a message is sent to, nor by how it spells that it is one. */
    @ParameterizedTest
    @Quality({50, 65})
    @CsvSource({
        "POST, /session/x, v-r=uidl",
        "POST, /session/, v-r=uidl&v-uiId=0",
        "POST, /desk/x.js, v-r=uidl",
        "POST, /x.css, v-uiId=0&v-r=uidl",
        "POST, /, %76-r=uidl&v-r=heartbeat",
        "POST, /session/x, v%2Dr=uidl",
        "POST, /, v-r=%75idl",
        "GET, /session/x, v-r=init&location=desk",
        "GET, /x.svg, v-r=init&location=desk",
        "GET, /session/watch, v-r=push"
    })
    void aLockedDeskTakesNoMessageWhereverItIsSent(String method, String path, String query) throws Exception {
        var session = opened(Role.RECEPTION);
        clock.advance(Duration.ofMinutes(10));

        assertThat(ask(session, method, path, query, "{}")).isEqualTo(503);
        assertThat(ask(session, "POST", "/session/unlock", "", "")).isEqualTo(200);
        assertThat(ask(session, "GET", "/session.js", "", "")).isEqualTo(200);
        assertThat(ask(session, "GET", "/session/there", "v%2Dq=uidl&%zz=1", ""))
                .isEqualTo(200);
    }

    /** Also under another spelling nobody's doing stays nobody's doing. */
    @Test
    @Quality(50)
    void aPollKeepsNobodySignedInHoweverItIsSpelled() throws Exception {
        var session = opened(Role.DPO);
        clock.advance(Duration.ofMinutes(9));
        ask(session, "POST", "/dpo", "%76-r=uidl", "{\"rpc\":[{\"type\":\"event\",\"node\":1,\"event\":\"ui-poll\"}]}");
        clock.advance(Duration.ofMinutes(1));
        ask(session, "POST", "/", "v-r=heartbeat", "");

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    @Quality(50)
    void aPageOpenedOnALockedDeskIsClean() throws Exception {
        var session = opened(Role.RECEPTION);
        clock.advance(Duration.ofMinutes(10));
        page(session, "/desk");

        assertThat(session.isInvalid()).isTrue();
    }

    /** The clock of the machine is put back by three hours: nobody rests, stays or is proved for longer. */
    @Test
    @Quality({50, 51, 54})
    void aClockThatIsPutBackKeepsNobodySignedIn() throws Exception {
        var session = opened(Role.DPO);
        clock.advance(Duration.ofMinutes(4));
        ask(session, "POST", "v-r=uidl", "{\"rpc\":[{\"type\":\"event\",\"node\":1,\"event\":\"click\"}]}");
        clock.advance(Duration.ofMinutes(-180));
        ask(session, "POST", "v-r=heartbeat", "");
        freshness.require();
        clock.advance(Duration.ofSeconds(61));
        assertThatExceptionOfType(ProofNeeded.class).isThrownBy(freshness::require);

        for (int minutes = 4; minutes < 239; minutes += 5) {
            ask(session, "POST", "v-r=uidl", "{\"rpc\":[{\"type\":\"event\",\"node\":1,\"event\":\"click\"}]}");
            assertThat(session.isInvalid()).isFalse();
            clock.advance(Duration.ofMinutes(5));
        }
        ask(session, "POST", "v-r=heartbeat", "");
        assertThat(register.whyEnded(session.getId())).contains(SessionEnd.TOO_LONG);

        var desk = opened(Role.DPO);
        clock.advance(Duration.ofMinutes(9));
        ask(desk, "POST", "v-r=heartbeat", "");
        clock.advance(Duration.ofMinutes(-180));
        ask(desk, "POST", "v-r=heartbeat", "");
        assertThat(desk.isInvalid()).isFalse();
        clock.advance(Duration.ofMinutes(1));
        ask(desk, "POST", "v-r=heartbeat", "");
        assertThat(desk.isInvalid()).isTrue();
    }

    @Test
    @Quality(54)
    void anOldProofIsNotEnough() {
        opened(Role.DPO);
        freshness.require();
        clock.advance(Freshness.FRESH.plusSeconds(1));

        assertThatExceptionOfType(ProofNeeded.class).isThrownBy(freshness::require);
    }

    @Test
    @Quality({47, 54})
    void aNewProofIsFreshUnderANewIdentifier() {
        var session = opened(Role.DPO);
        var before = session.getId();
        clock.advance(Freshness.FRESH.plusSeconds(30));
        var typed = colleague.signature();
        assertThat(reproofs.prove(open(session).who(), typed.password(), typed.code()))
                .isEqualTo(Reproofs.Outcome.PROVED);
        own.provedAgain(request(session));
        freshness.require();

        assertThat(session.getId()).isNotEqualTo(before);
    }

    @Test
    @Quality(46)
    void whoeverComesInIsToldOfTheTimeBefore() {
        opened(Role.DPO);
        assertThat(own.greeting())
                .hasValueSatisfying(last -> assertThat(last.at()).isNull());
        assertThat(own.greeting()).isEmpty();
        var first = clock.instant();
        clock.advance(Duration.ofHours(1));
        transaction.executeWithoutResult(_ -> repository.entered(colleague.account(), clock.instant()));

        assertThat(own.lastVisit()).contains(new LastVisit(first, false));
    }

    void endsWithinASecond(MockHttpSession session, SessionEnd why) {
        await().atMost(A_SECOND).until(session::isInvalid);
        assertThat(register.whyEnded(session.getId())).contains(why);
    }

    MockHttpSession opened(Role role) {
        return opened(role, new MockHttpSession());
    }

    MockHttpSession opened(Role role, MockHttpSession session) {
        colleague = staff.hire(role);
        open(colleague, session);
        return session;
    }

    void open(TestStaff.Colleague who, MockHttpSession session) {
        var account = accounts.find(who.account()).orElseThrow();
        open(new SignedIn(account.id(), account.kind(), account.displayName(), null, account.roles()), session);
    }

    void open(SignedIn who, MockHttpSession session) {
        sessions.open(who, request(session), new MockHttpServletResponse());
    }

    static OpenSession open(MockHttpSession session) {
        return java.util.Objects.requireNonNull(OpenSession.of(session));
    }

    static MockHttpServletRequest request(MockHttpSession session) {
        var request = new MockHttpServletRequest();
        request.setSession(session);
        return request;
    }

    int ask(MockHttpSession session, String method, String query, String body) throws Exception {
        return ask(session, method, "/", query, body);
    }

    int ask(MockHttpSession session, String method, String path, String query, String body) throws Exception {
        var request = request(session);
        request.setMethod(method);
        request.setRequestURI(path);
        request.setQueryString(query);
        request.setContent(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return through(request);
    }

    int page(MockHttpSession session, String path) throws Exception {
        var request = request(session);
        request.setMethod("GET");
        request.setRequestURI(path);
        request.addHeader("Accept", "text/html,application/xhtml+xml");
        return through(request);
    }

    int through(MockHttpServletRequest request) throws Exception {
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    @Test
    void rolesOfSessions() {
        assertThat(SessionKind.of(new SignedIn(
                        new AccountId(java.util.UUID.randomUUID()), AccountKind.STAFF, "", null, Set.of(Role.AUDITOR))))
                .isEqualTo(SessionKind.OFFICE);
    }
}
