package bg.registratura.frontdesk.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.consent.Pregnancy;
import bg.registratura.document.Documents;
import bg.registratura.document.Issued;
import bg.registratura.document.RegisterKind;
import bg.registratura.identity.DocumentValidity;
import bg.registratura.people.Correction;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.people.PersonName;
import bg.registratura.people.Registration.Registered;
import bg.registratura.people.TestPeople;
import bg.registratura.security.Role;
import bg.registratura.visit.Examination;
import bg.registratura.visit.Orders;
import bg.registratura.visit.Purpose;
import bg.registratura.visit.Queued;
import bg.registratura.visit.Referral;
import bg.registratura.visit.Step;
import bg.registratura.visit.Teeth;
import bg.registratura.visit.Visit;
import bg.registratura.visit.Visits;
import com.github.mvysny.kaributesting.v10.ShortcutsKt;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The desk forgives: what was typed stays, a number is given once, and the printer may be off. */
@DatabaseTest
class ForgivingDeskTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    Patients patients;

    @Autowired
    Visits visits;

    @Autowired
    Orders orders;

    @Autowired
    Documents documents;

    @Autowired
    TestClock clock;

    Screen screen;
    Registered known;

    @BeforeEach
    void open() {
        clock.set(TestClock.START);
        At.desk(Role.RECEPTION);
        screen = new Screen(house);
        screen.open(DeskView.class);
        known = (Registered) patients.register(TestPeople.somebody());
        search();
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void keepsAReferralWhileAnotherStepIsLookedAt() {
        comeAs(Step.REFERRAL);
        screen.type("visit.question", "кариес?");

        step(Step.IDENTITY);
        step(Step.REFERRAL);

        assertThat(screen.field("visit.question").getValue()).isEqualTo("кариес?");
    }

    @Test
    void keepsWhatIsTypedInOneStepWhenAnotherIsDone() {
        comeAs(Step.IDENTITY);
        step(Step.REFERRAL);
        screen.type("visit.question", "кариес?");
        step(Step.IDENTITY);

        checkIdentity();

        assertThat(screen.field("visit.question").getValue()).isEqualTo("кариес?");
    }

    @Test
    void keepsAReferralWhenAnotherOneIsCancelled() {
        comeAs(Step.CONSENT);
        step(Step.REFERRAL);
        screen.type("visit.question", "втори въпрос");

        screen.press("visit.order.cancel");
        screen.type("visit.order.cancel.reason", "сгрешено");
        _click(_find(Button.class, spec -> spec.withText(screen.text("visit.order.cancel")))
                .getLast());

        assertThat(orders.of(visit().id())).isEmpty();
        assertThat(screen.field("visit.question").getValue()).isEqualTo("втори въпрос");
    }

    @Test
    void keepsTheVisitWhenACorrectionIsLeft() {
        comeAs(Step.REFERRAL);
        screen.type("visit.question", "кариес?");

        screen.press("frontdesk.correct");
        screen.press("people.correct.leave");

        assertThat(screen.field("visit.question").getValue()).isEqualTo("кариес?");
    }

    @Test
    void printsTheSameConsentAgainAndKeepsItsAnswers() {
        comeAs(Step.CONSENT);
        screen.press("consent.print");
        screen.choose("consent.pregnancy", Pregnancy.NO);
        screen.type("consent.earlier", "една панорамна");

        ShortcutsKt.fireShortcut(Key.F8);

        assertThat(papers(RegisterKind.CONSENT)).singleElement().satisfies(paper -> assertThat(paper.prints())
                .isEqualTo(2));
        assertThat(screen.field("consent.earlier").getValue()).isEqualTo("една панорамна");
        assertThat(screen.<RadioButtonGroup<Pregnancy>>field(RadioButtonGroup.class, "consent.pregnancy")
                        .getValue())
                .isEqualTo(Pregnancy.NO);
        screen.press("consent.signed");
        screen.see("exposure.step.lead");
    }

    @Test
    void printsANewConsentForOtherCircumstancesAndKeepsItsAnswers() {
        comeAs(Step.CONSENT);
        screen.press("consent.print");
        screen.type("consent.earlier", "една панорамна");
        screen.type("consent.informant", "д-р Друга");

        screen.press("consent.print-again");

        assertThat(papers(RegisterKind.CONSENT)).hasSize(2);
        assertThat(screen.field("consent.earlier").getValue()).isEqualTo("една панорамна");
    }

    @Test
    void printsTheSameRefusalAgain() {
        comeAs(Step.CONSENT);
        screen.press("consent.refuses");
        screen.press("consent.no.print");
        screen.press("consent.no.print");

        assertThat(papers(RegisterKind.CONSENT)).singleElement().satisfies(paper -> assertThat(paper.prints())
                .isEqualTo(2));
    }

    @Test
    void printsTheSameNoticeAgainAfterAnotherStepWasLookedAt() {
        comeAs(Step.NOTICE);
        screen.press("frontdesk.notice.print");
        step(Step.IDENTITY);
        step(Step.NOTICE);
        screen.press("frontdesk.notice.print");

        assertThat(papers(RegisterKind.NOTICE)).singleElement().satisfies(paper -> assertThat(paper.prints())
                .isEqualTo(2));
    }

    @Test
    void issuesOneSheetHoweverOftenTheButtonIsPressed() {
        comeAs(Step.CONSENT);
        step(Step.ACCESS);
        screen.press("credential.access.wishes");
        checkIdentity();
        var issue = _get(Button.class, spec -> spec.withText(screen.text("credential.handover.issue")));
        issue.click();
        issue.click();

        assertThat(papers(RegisterKind.PROTOCOL)).hasSize(1);
        _assertNone(Button.class, spec -> spec.withText(screen.text("credential.handover.issue")));
    }

    @Test
    void printsTheProtocolAgainUnderItsNumberAndTheSlipAsANewOne() {
        comeAs(Step.CONSENT);
        step(Step.ACCESS);
        screen.press("credential.access.wishes");
        checkIdentity();
        screen.press("credential.handover.issue");
        screen.press("credential.handover.protocol");
        step(Step.CONSENT);
        step(Step.ACCESS);
        screen.press("credential.handover.protocol");

        assertThat(papers(RegisterKind.PROTOCOL)).singleElement().satisfies(paper -> assertThat(paper.prints())
                .isEqualTo(2));
        screen.press("credential.handover.again");
        assertThat(papers(RegisterKind.PROTOCOL)).hasSize(2);
    }

    @Test
    void opensTheVisitThatTheOtherDeskOpenedMeanwhile() {
        var elsewhere = visits.open(known.id());

        screen.press("frontdesk.arrival.open");

        assertThat(visit()).isEqualTo(elsewhere);
    }

    @Test
    void tellsThatTheOtherDeskPlacedTheSameOrderAndKeepsWhatWasTyped() {
        comeAs(Step.REFERRAL);
        screen.type("visit.question", "кариес?");
        orders.place(
                visit().id(),
                new Referral(Examination.PANORAMIC, Teeth.NONE, "друг", Purpose.DIAGNOSTIC, null, null, null));

        screen.press("visit.referral.take");

        assertThat(orders.of(visit().id()))
                .singleElement()
                .satisfies(order -> screen.see("visit.referral.same", order.accessionNumber()));
        assertThat(screen.field("visit.question").getValue()).isEqualTo("кариес?");
        screen.press("visit.referral.same.another");
        assertThat(orders.of(visit().id())).hasSize(2);
    }

    @Test
    void leavesAVisitThatTheOtherDeskClosed() {
        comeAs(Step.IDENTITY);
        visits.close(visit().id());

        checkIdentity();

        screen.see("frontdesk.welcome");
    }

    @Test
    void showsTheOtherDesksCorrectionAndKeepsWhatWasTyped() {
        screen.press("frontdesk.correct");
        screen.type("people.phone", "0888 123 456");
        screen.type("people.reason", "нов телефон");
        var other = TestPeople.of(
                PersonName.of("Вяра", "Тестова", "Поправена", ""),
                LocalDate.of(2081, 12, 29),
                patients.showIdentifier(known.id()));
        assertThat(patients.correct(known.id(), 0, other, "сгрешено")).isInstanceOf(Correction.Corrected.class);

        screen.press("people.correct");

        screen.see("people.overtaken");
        screen.see("people.overtaken.change", screen.text("people.family"), "Примерна", "Поправена");
        assertThat(screen.field("people.phone").getValue()).isEqualTo("0888 123 456");
        screen.press("people.correct");
        assertThat(patients.find(known.id()).orElseThrow().phone()).isNotNull();
    }

    @Test
    void showsTheRecordOfAPatientPartByPart() {
        comeAs(Step.CONSENT);
        screen.press("consent.print");
        screen.choose("consent.pregnancy", Pregnancy.NO);
        screen.press("consent.signed");

        _find(Details.class).forEach(part -> part.setOpened(true));

        assertThat(_find(Details.class))
                .extracting(Details::getSummaryText)
                .containsExactly(
                        screen.text("representation.section"),
                        screen.text("visit.section.orders"),
                        screen.text("consent.section"),
                        screen.text("exposure.section"),
                        screen.text("frontdesk.papers"),
                        screen.text("retention.section"),
                        screen.text("credential.section"),
                        screen.text("family.section"),
                        screen.text("sharing.section"),
                        screen.text("disclosure.section"),
                        screen.text("subjectrequest.section.requests"));
        var consent = papers(RegisterKind.CONSENT).getFirst();
        screen.see("visit.examination.PANORAMIC");
        screen.see("consent.sheet.of.CONSENT", consent.number().text());
        screen.see("exposure.section.none");
        screen.see("credential.access.NONE");
        screen.press("frontdesk.papers.again");
        assertThat(papers(RegisterKind.CONSENT).getFirst().prints()).isEqualTo(2);
    }

    @Test
    void showsWhoCameToTheOtherDeskAndLeavesWhatIsTyped() {
        comeAs(Step.REFERRAL);
        screen.type("visit.question", "кариес?");
        var other = (Registered) patients.register(TestPeople.named("Росица", "Пробна", "Другаде"));
        visits.open(other.id());

        _get(DayColumn.class).lookAgain();

        assertThat(screen.everything()).contains("Росица Другаде");
        assertThat(screen.field("visit.question").getValue()).isEqualTo("кариес?");
    }

    void comeAs(Step next) {
        screen.press("frontdesk.arrival.open");
        if (next == Step.NOTICE) {
            return;
        }
        screen.press("frontdesk.notice.give");
        if (next == Step.IDENTITY) {
            return;
        }
        checkIdentity();
        if (next == Step.REFERRAL) {
            return;
        }
        screen.type("visit.question", "мъдреци");
        screen.press("visit.referral.take");
    }

    void checkIdentity() {
        screen.choose("identity.validity", DocumentValidity.VALID);
        screen.type("identity.country", "UTO");
        screen.type("identity.tail", "891");
        _setValue((Checkbox) screen.field(Checkbox.class, "identity.names-match"), true);
        _setValue((Checkbox) screen.field(Checkbox.class, "identity.number-match"), true);
        screen.press("identity.record");
    }

    void step(Step step) {
        _click(_get(
                NativeButton.class,
                spec -> spec.withPredicate(
                        button -> button.getText().startsWith(screen.text("frontdesk.step." + step.name())))));
    }

    void search() {
        _setValue(
                _get(TextField.class, spec -> spec.withPlaceholder(screen.text("frontdesk.search.hint"))),
                "№ " + known.clientNumber());
        screen.press("frontdesk.search");
    }

    Visit visit() {
        return visits.today().stream()
                .map(Queued::visit)
                .filter(open -> open.patient().equals(known.id()))
                .findFirst()
                .orElseThrow();
    }

    List<Issued> papers(RegisterKind register) {
        PatientId patient = known.id();
        return documents.about(patient.value()).stream()
                .filter(paper -> paper.number().register() == register)
                .toList();
    }
}
