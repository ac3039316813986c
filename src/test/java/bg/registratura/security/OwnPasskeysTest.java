package bg.registratura.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Quality;
import bg.registratura.TestClock;
import bg.registratura.passkey.Passkey;
import bg.registratura.passkey.PasskeyAnswer;
import bg.registratura.passkey.SoftAuthenticator;
import bg.registratura.shell.ProofNeeded;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@DisplayName("One's own passkeys")
class OwnPasskeysTest {

    static final String HOUSE = "Регистратура";

    @Autowired
    OwnPasskeys own;

    @Autowired
    OwnSessions open;

    @Autowired
    Reproofs reproofs;

    @Autowired
    SecondPersons seconds;

    @Autowired
    SignIns signIns;

    @Autowired
    Sessions sessions;

    @Autowired
    UnlockController unlocking;

    @Autowired
    TestStaff staff;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

    final SoftAuthenticator phone = new SoftAuthenticator();
    TestStaff.Colleague colleague;
    SignedIn who;
    MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void sitDown() {
        clock.advance(Duration.ofDays(1));
        colleague = staff.hire(Role.RECEPTION);
        who = new SignedIn(colleague.account(), AccountKind.STAFF, "Ст. Пробна", null, Set.of(Role.RECEPTION));
        sitsDown(session);
    }

    @AfterEach
    void leave() {
        At.theDoor();
    }

    @Test
    @DisplayName("are added, listed with their days, called otherwise and ended, by their owner alone")
    void areAddedNamedAndEnded() {
        var key = added(phone);
        assertThat(key.label()).isEqualTo("Телефон");
        assertThat(key.createdAt()).isEqualTo(clock.instant());
        assertThat(key.lastUsedAt()).isNull();
        assertThat(own.rename(key.id(), "  Синият телефон ")).isTrue();
        assertThat(own.all()).singleElement().extracting(Passkey::label).isEqualTo("Синият телефон");

        staff.hire(Role.RECEPTION).sitsDown();
        assertThat(own.all()).isEmpty();
        assertThat(own.rename(key.id(), "чужд")).isFalse();
        assertThat(own.end(key.id())).isEqualTo(OwnPasskeys.Ending.GONE);

        sitsDown(new MockHttpSession());
        assertThat(own.end(key.id())).isEqualTo(OwnPasskeys.Ending.ENDED);
        assertThat(own.end(key.id())).isEqualTo(OwnPasskeys.Ending.GONE);
        assertThat(own.all()).isEmpty();
        At.theDoor();
        assertThat(signIns.signIn(phone.show(signIns.passkey()))).isInstanceOf(SignIn.Refused.class);
    }

    @Test
    @Quality(54)
    @DisplayName("are added and ended on a fresh proof")
    void waitForAFreshProof() {
        var key = added(phone);
        clock.advance(Freshness.FRESH.plusSeconds(1));

        assertThatExceptionOfType(ProofNeeded.class).isThrownBy(() -> own.another(HOUSE));
        assertThatExceptionOfType(ProofNeeded.class).isThrownBy(() -> own.end(key.id()));
        var answer = phone.show(reproofs.passkey(who));
        assertThat(reproofs.prove(who, answer)).isEqualTo(Reproofs.Outcome.PROVED);
        open.provedAgain(request(session));
        assertThat(own.end(key.id())).isEqualTo(OwnPasskeys.Ending.ENDED);
    }

    @Test
    @DisplayName("end what is open elsewhere when one ends, and not what is open here")
    void endWhatIsOpenElsewhere() {
        var elsewhere = new MockHttpSession();
        sitsDown(elsewhere);
        var here = new MockHttpSession();
        sitsDown(here);
        var key = added(phone);

        own.end(key.id());

        assertThat(elsewhere.isInvalid()).isTrue();
        assertThat(here.isInvalid()).isFalse();
    }

    @Test
    @Quality(42)
    @DisplayName("prove their owner again, nobody else, and once")
    void proveTheirOwner() {
        added(phone);
        var other = staff.hire(Role.SHIFT_LEAD);
        var lead = new SignedIn(other.account(), AccountKind.STAFF, "Ст. Пробна", null, Set.of(Role.SHIFT_LEAD));
        assertThat(reproofs.ways(who)).isEqualTo(new Reproofs.Ways(true, true));
        assertThat(reproofs.ways(lead)).isEqualTo(new Reproofs.Ways(true, false));

        var answer = phone.show(reproofs.passkey(who));
        assertThat(reproofs.prove(who, answer)).isEqualTo(Reproofs.Outcome.PROVED);
        assertThat(reproofs.prove(who, answer)).isEqualTo(Reproofs.Outcome.REFUSED);
        assertThat(reproofs.prove(lead, phone.show(reproofs.passkey(lead)))).isEqualTo(Reproofs.Outcome.REFUSED);
    }

    @Test
    @DisplayName("sign as a second person at a colleague's screen, and never beside oneself")
    void signAsASecondPerson() {
        added(phone);
        var lead = staff.hire(Role.SHIFT_LEAD);
        lead.sitsDown();

        assertThat(second(phone.show(reproofs.passkey()))).isEqualTo(new SecondPerson.Confirmed(colleague.account()));
        assertThat(second(phone.unverified().show(reproofs.passkey())))
                .isEqualTo(new SecondPerson.Refused(SecondPerson.Reason.NOT_PROVED));
        phone.honest();
        colleague.sitsDown();
        assertThat(second(phone.show(reproofs.passkey())))
                .isEqualTo(new SecondPerson.Refused(SecondPerson.Reason.NOBODY_LEADS));
    }

    @Test
    @DisplayName("unlock a desk for its owner: asked in this session, answered once, under a new identifier")
    void unlockADesk() {
        added(phone);
        var id = session.getId();
        var answer = phone.show(reproofs.passkey(who));
        assertThat(unlock(session, answer)).as("nothing was asked here").isEqualTo(403);

        unlocking.passkey(request(session));
        assertThat(unlock(session, answer)).as("something else was asked").isEqualTo(403);
        assertThat(session.getId()).isEqualTo(id);
        var asked = reproofs.passkey(who);
        session.setAttribute("registratura.passkey", asked);
        assertThat(unlock(session, phone.show(asked))).isEqualTo(204);
        assertThat(session.getId()).isNotEqualTo(id);
        assertThat(unlock(session, answer)).isEqualTo(403);
    }

    @Test
    @DisplayName("are ten at most: the eleventh is refused, also by the database, until one is ended")
    void areTenAtMost() {
        var spare = IntStream.rangeClosed(0, Passkey.MOST)
                .mapToObj(_ -> new SoftAuthenticator())
                .toList();
        var request = own.another(HOUSE);
        spare.stream().limit(Passkey.MOST).forEach(this::added);

        assertThat(own.isFull()).isTrue();
        assertThat(own.add(spare.getLast().make(request), "Единайсети")).isFalse();
        assertThat(own.all()).hasSize(Passkey.MOST);
        assertThatThrownBy(() -> sql.update(
                        "insert into passkey (passkey_id, owner_id, credential, public_key, sign_count, user_handle,"
                                + " label_sealed, backup_eligible, backed_up, created_at)"
                                + " select uuid(), owner_id, 'eleventh', public_key, 0, user_handle, label_sealed, false,"
                                + " false, created_at from passkey where owner_id = ? limit 1",
                        who.account().value().toString()))
                .hasStackTraceContaining("ten passkeys at most");

        own.end(own.all().getFirst().id());
        assertThat(own.isFull()).isFalse();
        added(spare.getLast());
    }

    @Test
    @DisplayName("are ten also where two are added at the same moment")
    void areTenAlsoAtTheSameMoment() throws InterruptedException {
        IntStream.range(1, Passkey.MOST).forEach(_ -> added(new SoftAuthenticator()));
        var signedIn = SecurityContextHolder.getContext();
        var answers = IntStream.range(0, 4)
                .mapToObj(_ -> new SoftAuthenticator().make(own.another(HOUSE)))
                .toList();
        try (var hands = Executors.newFixedThreadPool(answers.size())) {
            var added = hands.invokeAll(answers.stream()
                    .map(answer -> (Callable<Boolean>) () -> {
                        SecurityContextHolder.setContext(signedIn);
                        return own.add(answer, "Наведнъж");
                    })
                    .toList());
            assertThat(added.stream().filter(Future::resultNow)).hasSize(1);
        }
        assertThat(own.all()).hasSize(Passkey.MOST);
    }

    int unlock(MockHttpSession session, PasskeyAnswer answer) {
        return unlocking
                .unlockByPasskey(answer.json(), request(session))
                .getStatusCode()
                .value();
    }

    SecondPerson second(PasskeyAnswer answer) {
        return transaction.execute(_ -> seconds.confirm(new SecondSignature(answer), "TEST"));
    }

    Passkey added(SoftAuthenticator device) {
        assertThat(own.add(device.make(own.another(HOUSE)), "Телефон")).isTrue();
        return own.all().getLast();
    }

    void sitsDown(MockHttpSession session) {
        sessions.open(who, request(session), new MockHttpServletResponse());
    }

    static MockHttpServletRequest request(MockHttpSession session) {
        var request = new MockHttpServletRequest();
        request.setSession(session);
        return request;
    }
}
