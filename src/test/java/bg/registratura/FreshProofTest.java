package bg.registratura;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import bg.registratura.breakglass.BreakingGlass;
import bg.registratura.credential.Credentials;
import bg.registratura.disclosure.RegisterPapers;
import bg.registratura.dose.Doses;
import bg.registratura.fhir.RecordExport;
import bg.registratura.operations.Employment;
import bg.registratura.operations.Staff;
import bg.registratura.security.AccountKind;
import bg.registratura.security.Freshness;
import bg.registratura.security.Role;
import bg.registratura.security.Sessions;
import bg.registratura.security.SignedIn;
import bg.registratura.security.TestStaff;
import bg.registratura.shell.ProofNeeded;
import bg.registratura.subjectrequest.Erasures;
import bg.registratura.support.SupportDesk;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Issuing, exporting, erasing and giving roles wait for a fresh proof, whoever asks for them and from where. */
@DatabaseTest
@Quality(54)
class FreshProofTest {

    @Autowired
    Sessions sessions;

    @Autowired
    Credentials credentials;

    @Autowired
    Erasures erasures;

    @Autowired
    RecordExport records;

    @Autowired
    Doses doses;

    @Autowired
    RegisterPapers registers;

    @Autowired
    BreakingGlass glass;

    @Autowired
    Staff staff;

    @Autowired
    Employment employment;

    @Autowired
    SupportDesk support;

    @Autowired
    TestStaff people;

    @Autowired
    TestClock clock;

    @AfterEach
    void leave() {
        At.theDoor();
    }

    @Test
    @SuppressWarnings("NullAway")
    void nothingThatCannotBeTakenBackIsDoneOnAnOldProof() {
        Map<Role, List<ThrowingCallable>> acts = Map.of(
                Role.RECEPTION, List.of(() -> credentials.issue(null)),
                Role.DPO,
                        List.of(
                                () -> erasures.erase(null),
                                () -> records.of(null, null),
                                () -> registers.csv(Locale.ROOT, List.of())),
                Role.TECHNICIAN, List.of(() -> glass.open(null, null, null)),
                Role.PHYSICIST, List.of(() -> doses.export(null, Locale.ROOT)),
                Role.ADMINISTRATOR,
                        List.of(
                                () -> staff.add(null),
                                () -> employment.change(null, null, null),
                                () -> employment.end(null, null, null),
                                () -> employment.resume(null, null),
                                () -> support.open(null)));
        acts.forEach((role, tried) -> {
            sitsDown(role);
            tried.forEach(act ->
                    assertThat(catchThrowable(act) instanceof ProofNeeded).isFalse());
            clock.advance(Freshness.FRESH.plusSeconds(1));
            tried.forEach(act -> assertThatExceptionOfType(ProofNeeded.class).isThrownBy(act));
        });
    }

    void sitsDown(Role role) {
        var account = people.hire(role).account();
        sessions.open(
                new SignedIn(account, AccountKind.STAFF, "Ст. Пробна", null, Set.of(role)),
                new MockHttpServletRequest(),
                new MockHttpServletResponse());
    }
}
