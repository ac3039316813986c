package bg.registratura.credential;

import bg.registratura.At;
import bg.registratura.TestClock;
import bg.registratura.identity.Bearer;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.Checked;
import bg.registratura.identity.Checking;
import bg.registratura.identity.IdentityCheck;
import bg.registratura.identity.IdentityChecks;
import bg.registratura.identity.TestLooks;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.people.Registration;
import bg.registratura.people.TestPeople;
import bg.registratura.security.Activation;
import bg.registratura.security.OwnKeys;
import bg.registratura.security.Role;
import java.time.Duration;
import java.util.Set;

/** A desk that hands sheets over to invented people, for tests of what becomes of them. */
public class SheetDesk {

    static final OwnKeys OWN = new OwnKeys("четири жълти лалета в саксия", null, null);

    private final Patients patients;
    private final IdentityChecks checks;
    private final Credentials credentials;
    private final Redemptions redemptions;
    private final TestClock clock;

    SheetDesk(
            Patients patients,
            IdentityChecks checks,
            Credentials credentials,
            Redemptions redemptions,
            TestClock clock) {
        this.patients = patients;
        this.checks = checks;
        this.credentials = credentials;
        this.redemptions = redemptions;
        this.clock = clock;
    }

    /** Somebody new. */
    public PatientId somebody() {
        At.desk(Role.RECEPTION);
        return ((Registration.Registered) patients.register(TestPeople.somebody())).id();
    }

    /** A look into their document, for a sheet. */
    IdentityCheck look(Checked whom) {
        var purposes = Set.of(CheckPurpose.CREDENTIAL);
        var shown = (Checking.Shown) checks.record(whom, TestLooks.good(Bearer.SELF, null), purposes);
        return checks.find(shown.checks().get(CheckPurpose.CREDENTIAL)).orElseThrow();
    }

    public Issuance.Issued issue(Checked whom) {
        return (Issuance.Issued) credentials.issue(look(whom));
    }

    public Issuance.Issued issue(PatientId patient) {
        At.desk(Role.RECEPTION);
        return issue(new Checked.OfPatient(patient));
    }

    /** Whoever holds the sheet comes in with it; a minute later. */
    public Activation spend(Issuance.Issued sheet) {
        At.theDoor();
        var opened = redemptions.redeem(sheet.name().username(), sheet.secret(), OWN);
        clock.advance(Duration.ofMinutes(1));
        return opened;
    }
}
