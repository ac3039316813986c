package bg.registratura.dpo.ui;

import static com.github.mvysny.kaributesting.v10.NotificationsKt.getNotifications;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.crypto.Uuid7;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.Checked;
import bg.registratura.identity.Checking;
import bg.registratura.identity.IdentityChecks;
import bg.registratura.identity.TestLooks;
import bg.registratura.people.PatientId;
import bg.registratura.security.Role;
import bg.registratura.sharing.Sharing;
import bg.registratura.sharing.TestOutsiders;
import bg.registratura.subjectrequest.AnswerForm;
import bg.registratura.subjectrequest.Answers;
import bg.registratura.subjectrequest.Applicant;
import bg.registratura.subjectrequest.ApplicantRole;
import bg.registratura.subjectrequest.Channel;
import bg.registratura.subjectrequest.Decision;
import bg.registratura.subjectrequest.Intake;
import bg.registratura.subjectrequest.LetterWay;
import bg.registratura.subjectrequest.RecipientNotices;
import bg.registratura.subjectrequest.RequestKind;
import bg.registratura.subjectrequest.SubjectRequest;
import bg.registratura.subjectrequest.SubjectRequestId;
import bg.registratura.subjectrequest.SubjectRequests;
import bg.registratura.subjectrequest.WaiverGround;
import bg.registratura.subjectrequest.Wish;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** In a case that changed something the officer sees whom to tell, tells them or says why not, once. */
@DatabaseTest
class RecipientScreensTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    RecipientNotices notices;

    @Autowired
    RecipientErrand errand;

    @Autowired
    SubjectRequests requests;

    @Autowired
    Answers answers;

    @Autowired
    IdentityChecks checks;

    @Autowired
    Sharing sharing;

    @Autowired
    TestClock clock;

    @Autowired
    DSLContext dsl;

    Screen screen;
    TestOutsiders outsiders;
    PatientId patient;

    @BeforeEach
    void enter() {
        clock.set(TestClock.START);
        outsiders = new TestOutsiders(dsl, clock);
        patient = outsiders.patient();
        screen = new Screen(house);
    }

    @AfterEach
    void leave() {
        screen.close();
        outsiders.leave();
        At.theDoor();
    }

    @Test
    void sayInWordsThatNobodyReceivedAnything() {
        screen.open(CaseView.class).show(rectified(Decision.GRANTED));

        screen.see("subjectrequest.recipients");
        screen.see("subjectrequest.recipients.none");
        screen.seeNot("subjectrequest.notice.write");
    }

    @Test
    void sayNothingWhereNothingWasGranted() {
        screen.open(CaseView.class).show(rectified(Decision.REFUSED));

        screen.seeNot("subjectrequest.recipients");
    }

    @Test
    void writeALetterAndThenOfferToPrintAndToNoteIt() {
        let("Pisana");
        var request = rectified(Decision.GRANTED);
        screen.open(CaseView.class).show(request);
        assertThat(screen.everything()).contains("Testa Pisana");
        screen.see("subjectrequest.notice.open");
        assertThat(errand.waiting()).isPresent();

        screen.press("subjectrequest.notice.write");
        assertThat(screen.field("subjectrequest.notice.address").getHelperText())
                .isEqualTo(screen.text("subjectrequest.notice.address.unknown"));
        screen.press("subjectrequest.notice.write.confirm");
        screen.see("subjectrequest.notice.address.required");
        screen.type("subjectrequest.notice.address", "гр. София, ул. „Проба“ № 2");
        screen.press("subjectrequest.notice.write.confirm");

        screen.seeNot("subjectrequest.notice.open");
        screen.seeNot("subjectrequest.notice.waive");
        screen.press("subjectrequest.letter.tell");
        screen.see("subjectrequest.letter.address", "гр. София, ул. „Проба“ № 2");
        screen.choose("subjectrequest.letter.way", LetterWay.POST);
        screen.press("subjectrequest.reason.confirm");

        screen.seeNot("subjectrequest.letter.tell");
        assertThat(notices.of(request)).singleElement().satisfies(one -> assertThat(
                        one.notice().orElseThrow().toldWay())
                .isEqualTo(LetterWay.POST));
    }

    @Test
    void writeDownWhySomebodyIsNotTold() {
        let("Nepisana");
        var request = rectified(Decision.PARTLY);
        screen.open(CaseView.class).show(request);

        screen.press("subjectrequest.notice.waive");
        screen.press("subjectrequest.reason.confirm");
        screen.see("subjectrequest.notice.waive.ground.required");
        screen.see("subjectrequest.reason.required");
        screen.choose("subjectrequest.notice.waive.ground", WaiverGround.IMPOSSIBLE);
        screen.type("subjectrequest.notice.waive.reason", "Практиката е закрита.");
        screen.press("subjectrequest.reason.confirm");

        screen.see("subjectrequest.notice.waived.IMPOSSIBLE");
        assertThat(screen.everything()).contains("Практиката е закрита.");
        screen.seeNot("subjectrequest.notice.write");
    }

    @Test
    void doNothingASecondTime() {
        let("Dvazhdi");
        var request = rectified(Decision.GRANTED);
        screen.open(CaseView.class).show(request);
        screen.press("subjectrequest.notice.waive");
        screen.choose("subjectrequest.notice.waive.ground", WaiverGround.IMPOSSIBLE);
        screen.type("subjectrequest.notice.waive.reason", "Практиката е закрита.");
        notices.write(request, notices.of(request).getFirst(), "гр. София");

        screen.press("subjectrequest.reason.confirm");

        assertThat(getNotifications().getLast().getElement().getProperty("text"))
                .isEqualTo(screen.text("subjectrequest.notice.done-before"));
        assertThat(notices.of(request)).singleElement().satisfies(one -> assertThat(
                        one.notice().orElseThrow().letter())
                .isPresent());
    }

    private void let(String dentist) {
        outsiders.enter(patient);
        sharing.grantFor(outsiders.dentist(dentist), null, 7);
    }

    private SubjectRequest rectified(Decision decision) {
        At.desk(Role.RECEPTION);
        var drafted = requests.draft(
                new SubjectRequestId(Uuid7.next(clock.instant())),
                new Intake(
                        RequestKind.RECTIFICATION,
                        patient,
                        new Applicant("Вяра Тестова Примерна", ApplicantRole.SUBJECT, "", ""),
                        new Wish("", AnswerForm.PAPER, Channel.DESK)));
        var shown = (Checking.Shown)
                checks.record(new Checked.OfPatient(patient), TestLooks.good(), Set.of(CheckPurpose.REQUEST));
        var request = OfficerScreensTest.made(requests.identify(
                OfficerScreensTest.made(requests.register(drafted)),
                shown.checks().get(CheckPurpose.REQUEST)));
        At.desk(Role.DPO);
        return OfficerScreensTest.made(answers.decide(request, decision, "Ето отговора."));
    }
}
