package bg.registratura.browser;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.TestClock;
import bg.registratura.crypto.Uuid7;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.Checked;
import bg.registratura.identity.Checking;
import bg.registratura.identity.IdentityCheckId;
import bg.registratura.identity.IdentityChecks;
import bg.registratura.identity.TestLooks;
import bg.registratura.people.PatientId;
import bg.registratura.security.Role;
import bg.registratura.sharing.Granting;
import bg.registratura.sharing.Sharing;
import bg.registratura.sharing.TestOutsiders;
import bg.registratura.subjectrequest.AnswerForm;
import bg.registratura.subjectrequest.Answers;
import bg.registratura.subjectrequest.Applicant;
import bg.registratura.subjectrequest.ApplicantRole;
import bg.registratura.subjectrequest.Channel;
import bg.registratura.subjectrequest.Decision;
import bg.registratura.subjectrequest.Intake;
import bg.registratura.subjectrequest.Progress;
import bg.registratura.subjectrequest.RequestKind;
import bg.registratura.subjectrequest.SubjectRequest;
import bg.registratura.subjectrequest.SubjectRequestId;
import bg.registratura.subjectrequest.SubjectRequests;
import bg.registratura.subjectrequest.Wish;
import com.microsoft.playwright.Locator;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;

/** The officer is reminded of three dentists who hold what was corrected: writes to one, says why another is not told; the desk posts it. */
@OverBrowser
class RecipientIT extends BrowserAct {

    @Autowired
    SubjectRequests requests;

    @Autowired
    Answers answers;

    @Autowired
    IdentityChecks checks;

    @Autowired
    Sharing sharing;

    @Autowired
    DSLContext dsl;

    @Test
    void areToldOrItIsWrittenDownWhyNot(CapturedOutput console) {
        clock.set(TestClock.START);
        var house = firstDay(console);
        var officer = house.employs("u.savetova", "Уляна Съветова", "security.role.DPO", "/dpo");
        var clerk = house.employs("p.pismova", "Петра Писмова", "security.role.RECEPTION", "/desk");
        var request = rectified();

        officer.open("dpo");
        officer.see("subjectrequest.recipients.errand", "1 преписка");
        officer.page()
                .locator("a[href='dpo/requests/" + request.id().value() + "']")
                .first()
                .click();
        officer.see("subjectrequest.recipients");
        row(officer, "Kerelska").waitFor();
        row(officer, "Kerelska")
                .getByText(words.of("subjectrequest.notice.write"))
                .click();
        officer.see("subjectrequest.notice.address.unknown");
        officer.type("subjectrequest.notice.address", "гр. София 1000, ул. „Проба“ № 2");
        officer.picture("91-recipient-letter");
        officer.press("subjectrequest.notice.write.confirm");
        officer.see("subjectrequest.letter.tell");
        row(officer, "Dalechna")
                .getByText(words.of("subjectrequest.notice.waive"))
                .click();
        officer.tick("subjectrequest.notice.waive.ground", "subjectrequest.notice.waive.IMPOSSIBLE");
        officer.type("subjectrequest.notice.waive.reason", "Практиката е закрита и наследник на архива няма.");
        officer.picture("92-recipient-waiver");
        officer.press("subjectrequest.reason.confirm");
        officer.see("subjectrequest.notice.waived.IMPOSSIBLE");
        for (var screen : Chromium.Screen.values()) {
            officer.movesTo(screen);
            officer.button("subjectrequest.letter.tell").scrollIntoViewIfNeeded();
            officer.picture("93-recipients-" + screen);
        }

        clerk.open("desk/requests");
        clerk.see("subjectrequest.notice.letter");
        clerk.picture("94-recipients-owed");
        clerk.page()
                .locator("a[href='desk/requests/" + request.id().value() + "']")
                .first()
                .click();
        clerk.see("subjectrequest.recipients.letters");
        clerk.press("subjectrequest.letter.tell");
        clerk.tick("subjectrequest.letter.way", "subjectrequest.letter.way.POST");
        clerk.press("subjectrequest.reason.confirm");
        clerk.seeNot("subjectrequest.letter.tell");
        clerk.picture("95-recipients-told");
        nothingIsLeftBehind();
    }

    private static Locator row(Person officer, String dentist) {
        return officer.page().locator("li.row").filter(new Locator.FilterOptions().setHasText(dentist));
    }

    private SubjectRequest rectified() {
        var outsiders = new TestOutsiders(dsl, clock);
        var patient = outsiders.patient("Дарина", "Поправена");
        outsiders.enter(patient);
        for (var name : Set.of("Kerelska", "Dalechna", "Treta")) {
            assertThat(sharing.grantFor(outsiders.dentist(name), null, 7)).isInstanceOf(Granting.Granted.class);
        }
        At.desk(Role.RECEPTION);
        var drafted = requests.draft(
                new SubjectRequestId(Uuid7.next(clock.instant())),
                new Intake(
                        RequestKind.RECTIFICATION,
                        patient,
                        new Applicant("Дарина Поправена", ApplicantRole.SUBJECT, "", ""),
                        new Wish("Фамилията ми е сгрешена.", AnswerForm.PAPER, Channel.DESK)));
        var request = made(requests.identify(made(requests.register(drafted)), shown(patient)));
        At.desk(Role.DPO);
        request = made(answers.decide(request, Decision.GRANTED, "Поправихме фамилното Ви име."));
        At.theDoor();
        return request;
    }

    private IdentityCheckId shown(PatientId patient) {
        var shown = (Checking.Shown)
                checks.record(new Checked.OfPatient(patient), TestLooks.good(), Set.of(CheckPurpose.REQUEST));
        return shown.checks().get(CheckPurpose.REQUEST);
    }

    private static SubjectRequest made(Progress progress) {
        return ((Progress.Made) progress).request();
    }
}
