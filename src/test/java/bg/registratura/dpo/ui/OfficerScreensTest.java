package bg.registratura.dpo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.disclosure.Act;
import bg.registratura.disclosure.DisclosureRegister;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.Checked;
import bg.registratura.identity.Checking;
import bg.registratura.identity.IdentityChecks;
import bg.registratura.identity.TestLooks;
import bg.registratura.people.Identifier;
import bg.registratura.people.Particulars;
import bg.registratura.people.Patients;
import bg.registratura.people.PersonName;
import bg.registratura.people.PhoneNumber;
import bg.registratura.people.Registration.Registered;
import bg.registratura.people.TestPeople;
import bg.registratura.restriction.RestrictionGround;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import bg.registratura.subjectrequest.AnswerForm;
import bg.registratura.subjectrequest.Applicant;
import bg.registratura.subjectrequest.ApplicantRole;
import bg.registratura.subjectrequest.Cases;
import bg.registratura.subjectrequest.Change;
import bg.registratura.subjectrequest.Channel;
import bg.registratura.subjectrequest.Decision;
import bg.registratura.subjectrequest.ErasureGround;
import bg.registratura.subjectrequest.Intake;
import bg.registratura.subjectrequest.Particular;
import bg.registratura.subjectrequest.Progress;
import bg.registratura.subjectrequest.RequestKind;
import bg.registratura.subjectrequest.RequestStatus;
import bg.registratura.subjectrequest.SubjectRequest;
import bg.registratura.subjectrequest.SubjectRequestId;
import bg.registratura.subjectrequest.SubjectRequests;
import bg.registratura.subjectrequest.Wish;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The officer's screens, on the request of somebody whom no register knows. */
@DatabaseTest
class OfficerScreensTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    SubjectRequests requests;

    @Autowired
    IdentityChecks checks;

    @Autowired
    Cases cases;

    @Autowired
    Patients patients;

    @Autowired
    DisclosureRegister register;

    @Autowired
    TestStaff staff;

    @Autowired
    TestClock clock;

    Screen screen;

    @BeforeEach
    void enter() {
        clock.set(TestClock.START);
        screen = new Screen(house);
    }

    @AfterEach
    void leave() {
        screen.close();
        At.theDoor();
    }

    @Test
    void listTheCasesByTheDaysTheyHaveLeft() {
        atTheOfficer(RequestKind.ACCESS);

        screen.open(DpoView.class);

        screen.see("dpo.cases.title");
        assertThat(cases.open()).isNotEmpty();
    }

    @Test
    void keepAnAnswerThatIsEmptyFromBeingDecided() {
        var request = atTheOfficer(RequestKind.ACCESS);
        screen.open(CaseView.class).show(request);

        screen.see("dpo.case.nothing");
        screen.type("dpo.field.answer", "");
        screen.press("dpo.act.decide");

        screen.see("subjectrequest.refusal.NO_WORDS");
        assertThat(cases.find(request.id()).orElseThrow().status()).isEqualTo(RequestStatus.IN_PROGRESS);
    }

    @Test
    void showTheAnswerAsItWillPrintAndDecideIt() {
        var request = atTheOfficer(RequestKind.ACCESS);
        screen.open(CaseView.class).show(request);

        screen.press("dpo.act.preview");
        screen.press("dpo.act.decide");

        assertThat(cases.find(request.id()).orElseThrow().status()).isEqualTo(RequestStatus.DECIDED);
        screen.see("dpo.step.issuing");
    }

    @Test
    void sayWhatTheHouseDoesNotDoItselfYet() {
        screen.open(CaseView.class).show(atTheOfficer(RequestKind.PORTABILITY));

        screen.see("dpo.step.by-hand");
        screen.see("dpo.step.medium");
    }

    @Test
    void eraseOnceMoreAskedAndThenLetTheAnswerBeIssued() {
        var request = toErase();
        screen.open(CaseView.class).show(request);
        screen.press("dpo.act.decide");

        screen.see("dpo.step.erasing");
        screen.see("subjectrequest.answer.erasable.phone");
        screen.press("dpo.act.erase");
        assertThat(cases.find(request.id()).orElseThrow().erasedAt()).isNull();
        screen.press("dpo.erase.sure");

        screen.see("dpo.step.issuing");
        assertThat(cases.find(request.id()).orElseThrow().erasedAt()).isEqualTo(clock.instant());
    }

    @Test
    void giveTheRecordForMachinesOnceForEachPress() {
        var request = toErase();
        screen.open(CaseView.class).show(request);

        screen.press("dpo.case.fhir");

        assertThat(register.of(request.patient().orElseThrow()))
                .singleElement()
                .satisfies(line -> assertThat(line.entry().act()).isEqualTo(Act.EXPORTED));
    }

    @Test
    void tellWhoLookedOnePressAwayFromThePerson() {
        var request = toErase();
        var patient = patients.find(request.patient().orElseThrow()).orElseThrow();
        screen.open(CaseView.class).show(request);

        screen.press("dpo.case.looks");

        screen.see("dpo.looks.lead");
        assertThat(screen.everything())
                .contains(screen.text("dpo.log.about", String.valueOf(patient.clientNumber())))
                .contains(screen.text("audit.action.REQUEST_TAKEN"));
    }

    @Test
    void warnBeforeAStrangerIsToldThatNothingIsHeldWhoMayBeInTheRegister() {
        At.desk(Role.RECEPTION);
        var name = PersonName.of("Рядкоименна", "", "Неповторимска", "");
        var id =
                ((Registered) patients.register(TestPeople.of(name, LocalDate.of(2081, 3, 9), Identifier.none()))).id();
        var known = patients.find(id).orElseThrow();
        var request = ofStranger(name.full());
        At.desk(Role.DPO);
        screen.open(CaseView.class).show(request);

        screen.see("dpo.case.alike");
        assertThat(screen.everything())
                .contains(screen.text("subjectrequest.person.number", String.valueOf(known.clientNumber())))
                .doesNotContain(screen.text("dpo.case.nothing"));
    }

    @Test
    void sayThatALegitimateInterestIsNoGroundToKeepWhatIsToBeErased() {
        screen.open(CaseView.class).show(toErase());

        screen.press("dpo.ground.add");
        screen.see("dpo.ground.required");
        screen.choose("dpo.ground", ErasureGround.LEGAL_CLAIMS);
        screen.seeNot("dpo.ground.careful");
        screen.choose("dpo.ground", ErasureGround.LEGITIMATE_INTEREST);
        screen.see("dpo.ground.careful");
        screen.press("dpo.ground.add");

        assertThat(screen.field("dpo.field.answer").getValue())
                .endsWith(screen.text("subjectrequest.ground.LEGITIMATE_INTEREST"));
        screen.press("dpo.act.decide");
        screen.see("subjectrequest.refusal.BLANKS_LEFT");
    }

    @Test
    void extendByALetterThatThenWaitsToBeTold() {
        var request = atTheOfficer(RequestKind.ACCESS);
        screen.open(CaseView.class).show(request);

        screen.press("dpo.act.extend");
        screen.press("dpo.extend.confirm");
        screen.see("subjectrequest.reason.required");
        screen.type("dpo.extend.reason", "проверява се и архивът на хартия");
        screen.press("dpo.extend.confirm");

        assertThat(cases.find(request.id()).orElseThrow().status()).isEqualTo(RequestStatus.EXTENDED);
        screen.see("subjectrequest.letter.EXTENSION");
        screen.see("subjectrequest.letter.owed");
    }

    @Test
    void restrictByTheDecisionAndThenListWhatStands() {
        var request = ofKnown(RequestKind.RESTRICTION);
        staff.hire(Role.DPO).sitsDown();
        screen.open(CaseView.class).show(request);
        screen.press("dpo.act.decide");
        screen.see("subjectrequest.refusal.BLANKS_LEFT");
        screen.see("restriction.field.ground.required");
        screen.see("restriction.field.until.required");
        assertThat(cases.find(request.id()).orElseThrow().status()).isEqualTo(RequestStatus.IN_PROGRESS);

        screen.choose("restriction.field.ground", RestrictionGround.CLAIMS);
        screen.type("restriction.field.until", "края на делото");
        assertThat(screen.field("dpo.field.answer").getValue())
                .as("what is filled in stands in the answer")
                .contains("всички Ваши данни", "буква „в“", "важи до: края на делото.")
                .doesNotContain("[…]");
        screen.press("dpo.act.decide");
        assertThat(cases.find(request.id()).orElseThrow().status()).isEqualTo(RequestStatus.DECIDED);

        screen.open(RestrictionsView.class);
        screen.see("restriction.ground.CLAIMS");
        screen.see("restriction.until", "края на делото");
        screen.see("restriction.what.whole");
    }

    @Test
    void correctTheRecordByTheDecision() {
        var request = ofKnown(RequestKind.RECTIFICATION, new Change(Particular.PHONE, "+359888555777", ""));
        screen.open(CaseView.class).show(request);
        screen.see("subjectrequest.change.form");
        screen.seeNot("dpo.step.by-hand");
        assertThat(screen.everything()).contains("0888 555 777");

        screen.choose("dpo.field.decision", Decision.PARTLY);
        screen.type("dpo.field.answer", "Изтрихме телефона.");
        screen.press("dpo.act.decide");
        screen.see("subjectrequest.refusal.OTHER_CHANGES");
        assertThat(cases.find(request.id()).orElseThrow().status()).isEqualTo(RequestStatus.IN_PROGRESS);

        screen.choose("dpo.field.decision", Decision.GRANTED);
        screen.press("dpo.act.decide");
        assertThat(cases.find(request.id()).orElseThrow().status()).isEqualTo(RequestStatus.DECIDED);
        assertThat(patients.find(request.patient().orElseThrow()).orElseThrow().phone())
                .isNull();
        assertThat(screen.everything()).contains("коригирано на");
    }

    SubjectRequest toErase() {
        return ofKnown(RequestKind.ERASURE);
    }

    private SubjectRequest ofKnown(RequestKind kind, Change... changes) {
        At.desk(Role.RECEPTION);
        var somebody = TestPeople.somebody();
        var patient = ((Registered) patients.register(new Particulars(
                        somebody.name(),
                        somebody.birthDate(),
                        somebody.sex(),
                        somebody.identifier(),
                        new PhoneNumber("+359888555777"),
                        null)))
                .id();
        var wish = new Wish("", AnswerForm.PAPER, Channel.DESK);
        var herself = new Applicant(somebody.name().full(), ApplicantRole.SUBJECT, "", "");
        var drafted = requests.draft(
                new SubjectRequestId(UUID.randomUUID()), new Intake(kind, patient, herself, wish, List.of(changes)));
        var checking = checks.record(new Checked.OfPatient(patient), TestLooks.good(), Set.of(CheckPurpose.REQUEST));
        var shown = ((Checking.Shown) checking).checks().get(CheckPurpose.REQUEST);
        var request = made(requests.identify(made(requests.register(drafted)), shown));
        At.desk(Role.DPO);
        return request;
    }

    @Test
    void readTheLogAsSentences() {
        atTheOfficer(RequestKind.ACCESS);

        screen.open(LogView.class);

        assertThat(screen.everything()).contains(screen.text("audit.action.REQUEST_TAKEN"));
    }

    SubjectRequest ofStranger(String name) {
        var stranger = new Applicant(name, ApplicantRole.SUBJECT, "", "");
        var wish = new Wish("", AnswerForm.PAPER, Channel.DESK);
        return made(requests.register(requests.draft(
                new SubjectRequestId(UUID.randomUUID()), new Intake(RequestKind.ACCESS, null, stranger, wish))));
    }

    SubjectRequest atTheOfficer(RequestKind kind) {
        At.desk(Role.RECEPTION);
        var id = new SubjectRequestId(UUID.randomUUID());
        var wish = new Wish("", AnswerForm.PAPER_AND_MEDIUM, Channel.DESK);
        var stranger = new Applicant("Никой Непознат", ApplicantRole.SUBJECT, "", "");
        var request = made(requests.register(requests.draft(id, new Intake(kind, null, stranger, wish))));
        var checking =
                checks.record(new Checked.OfStranger(id.value()), TestLooks.good(), Set.of(CheckPurpose.REQUEST));
        var shown = ((Checking.Shown) checking).checks().get(CheckPurpose.REQUEST);
        request = made(requests.identify(request, shown));
        At.desk(Role.DPO);
        return request;
    }

    static SubjectRequest made(Progress progress) {
        return ((Progress.Made) progress).request();
    }
}
