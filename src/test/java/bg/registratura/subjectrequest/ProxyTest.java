package bg.registratura.subjectrequest;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.crypto.Uuid7;
import bg.registratura.disclosure.Act;
import bg.registratura.disclosure.DisclosureRegister;
import bg.registratura.identity.Bearer;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.Checked;
import bg.registratura.identity.Checking;
import bg.registratura.identity.IdentityCheckId;
import bg.registratura.identity.IdentityChecks;
import bg.registratura.identity.Look;
import bg.registratura.identity.TestLooks;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.people.Registration.Registered;
import bg.registratura.people.TestPeople;
import bg.registratura.representation.Authority;
import bg.registratura.representation.Power;
import bg.registratura.representation.PowersOfAttorney;
import bg.registratura.representation.Recording;
import bg.registratura.representation.TestRepresentatives;
import bg.registratura.security.Role;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ProxyTest {

    static final String NAME = "Пълномощник Тестов";

    @Autowired
    SubjectRequests requests;

    @Autowired
    Answers answers;

    @Autowired
    PowersOfAttorney powers;

    @Autowired
    DisclosureRegister register;

    @Autowired
    IdentityChecks checks;

    @Autowired
    Patients patients;

    @Autowired
    TestClock clock;

    PatientId patient;

    @BeforeEach
    void sitDown() {
        clock.set(TestClock.START);
        At.desk(Role.RECEPTION);
        patient = ((Registered) patients.register(TestPeople.somebody())).id();
    }

    @Test
    void asksForWhatThePowerOfAttorneyNames() {
        var authority = proxy(Power.ASK_FOR_DATA);

        assertThat(requests.identify(
                        asked(RequestKind.ACCESS, ApplicantRole.PROXY), shown(authority, CheckPurpose.REQUEST)))
                .isInstanceOf(Progress.Made.class);
        assertThat(requests.identify(
                        asked(RequestKind.ERASURE, ApplicantRole.PROXY), shown(authority, CheckPurpose.REQUEST)))
                .isEqualTo(new Progress.Refused(Refusal.POWER_TOO_NARROW));
    }

    @Test
    void isNotTakenForThePersonNorThePersonForThem() {
        var authority = proxy(Power.ASK_FOR_DATA);

        assertThat(requests.identify(
                        asked(RequestKind.ACCESS, ApplicantRole.SUBJECT), shown(authority, CheckPurpose.REQUEST)))
                .isEqualTo(new Progress.Refused(Refusal.NOT_THE_APPLICANT));
        assertThat(requests.identify(
                        asked(RequestKind.ACCESS, ApplicantRole.PROXY), shown(TestLooks.good(), CheckPurpose.REQUEST)))
                .isEqualTo(new Progress.Refused(Refusal.NOT_THE_APPLICANT));
    }

    @Test
    void receivesTheAnswerOnlyWhenEmpoweredTo() {
        var printed = answered(asked(RequestKind.ACCESS, ApplicantRole.SUBJECT));

        At.desk(Role.RECEPTION);
        assertThat(answers.deliver(printed, handover(proxy(Power.ASK_FOR_DATA))))
                .isEqualTo(new Progress.Refused(Refusal.POWER_TOO_NARROW));
        powers.goodToday(patient).forEach(power -> powers.end(power.id(), "ново пълномощно"));
        assertThat(register.of(patient)).isEmpty();
        assertThat(answers.deliver(printed, handover(proxy(Power.RECEIVE_ANSWER))))
                .isInstanceOf(Progress.Made.class);
        assertThat(register.of(patient)).singleElement().satisfies(line -> {
            assertThat(line.entry().act()).isEqualTo(Act.ANSWERED);
            assertThat(line.entry().recipient().name()).isEqualTo(NAME);
        });
    }

    Answers.Handover handover(Authority authority) {
        return new Answers.Handover(shown(authority, CheckPurpose.ANSWER), true, true);
    }

    SubjectRequest answered(SubjectRequest request) {
        var identified = made(requests.identify(request, shown(TestLooks.good(), CheckPurpose.REQUEST)));
        At.desk(Role.DPO);
        return made(answers.print(made(answers.decide(identified, Decision.GRANTED, "Ето данните."))));
    }

    SubjectRequest asked(RequestKind kind, ApplicantRole role) {
        var id = new SubjectRequestId(Uuid7.next(clock.instant()));
        var applicant = new Applicant(role == ApplicantRole.SUBJECT ? "Вяра Тестова Примерна" : NAME, role, "", "");
        var wish = new Wish("", AnswerForm.PAPER, Channel.DESK);
        return made(requests.register(requests.draft(id, new Intake(kind, patient, applicant, wish))));
    }

    Authority proxy(Power power) {
        var grant = TestRepresentatives.grant(patient, NAME, Set.of(power), null);
        return ((Recording.Recorded) powers.record(grant)).authority();
    }

    IdentityCheckId shown(Authority authority, CheckPurpose purpose) {
        return shown(TestLooks.acting(Bearer.PROXY, NAME, authority), purpose);
    }

    IdentityCheckId shown(Look look, CheckPurpose purpose) {
        var shown = (Checking.Shown) checks.record(new Checked.OfPatient(patient), look, Set.of(purpose));
        return shown.checks().get(purpose);
    }

    static SubjectRequest made(Progress progress) {
        return ((Progress.Made) progress).request();
    }
}
