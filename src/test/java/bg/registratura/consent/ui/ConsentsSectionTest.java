package bg.registratura.consent.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.consent.Answers;
import bg.registratura.consent.ConsentForms;
import bg.registratura.consent.ConsentRoom;
import bg.registratura.consent.ConsentRows;
import bg.registratura.consent.ConsentTexts;
import bg.registratura.consent.Consents;
import bg.registratura.consent.FormKind;
import bg.registratura.consent.Pregnancy;
import bg.registratura.consent.SignerRole;
import bg.registratura.exposure.ReportRows;
import bg.registratura.language.Dates;
import bg.registratura.language.Languages;
import bg.registratura.people.PatientId;
import bg.registratura.security.Role;
import bg.registratura.visit.Examination;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
class ConsentsSectionTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    ConsentsSection section;

    @Autowired
    ConsentRoom room;

    @Autowired
    Consents consents;

    @Autowired
    ConsentForms forms;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    ConsentTexts texts;

    @Autowired
    TestClock clock;

    Screen screen;
    PatientId patient;

    @BeforeEach
    void aConsent() {
        clock.set(TestClock.START);
        At.desk(Role.RECEPTION);
        patient = room.patient(Dates.dayOf(TestClock.START).minusYears(43));
        var form = room.print(room.order(room.visit(patient)), FormKind.CONSENT).form();
        consents.grant(form, new Answers(Pregnancy.NO, "", ""), room.signers(patient, SignerRole.PATIENT));
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void showsTheVersionOfTheText() {
        open(Role.RECEPTION);

        At.desk(Role.ADMINISTRATOR);
        var text = texts.inForce(Examination.PANORAMIC, Languages.BULGARIAN).orElseThrow();
        screen.see("consent.section.version.shipped", 1, text.fingerprint());
    }

    @Test
    void letsAShiftLeadCallAnEntryAMistakeForAReason() {
        open(Role.SHIFT_LEAD);
        screen.press("consent.mistake");
        screen.press("consent.mistake.record");
        _assertOne(Dialog.class);

        screen.type("consent.mistake.reason", "на друг пациент");
        screen.press("consent.mistake.record");
        _assertNone(Dialog.class);
        screen.see("consent.event.ANNULLED", Dates.dayTime(TestClock.START));
        _assertNone(Button.class, spec -> spec.withText(screen.text("consent.mistake")));
    }

    @Test
    void saysAtTheReasonWhyAnEntryIsNoMistake() {
        var rows = new ConsentRows(sql, Dates.dayOf(TestClock.START).minusYears(44));
        rows.granted();
        new ReportRows(rows).report(Map.of());
        patient = new PatientId(rows.patient);
        open(Role.SHIFT_LEAD);
        screen.press("consent.mistake");
        screen.type("consent.mistake.reason", "на друг пациент");
        screen.press("consent.mistake.record");

        _assertOne(Dialog.class);
        screen.see("consent.not.UNDER_A_REPORT");
        assertThat(screen.field("consent.mistake.reason").getValue()).isEqualTo("на друг пациент");
    }

    @Test
    void saysOfASheetThatWasNeverPrintedThatItWasNot() {
        var order = room.order(room.visit(patient), Examination.CBCT);
        forms.issue(room.request(order, FormKind.CONSENT));
        open(Role.RECEPTION);

        screen.see("consent.unsigned.issued", Dates.dayTime(TestClock.START));
        screen.seeNot("consent.unsigned", Dates.dayTime(TestClock.START));
    }

    @Test
    void offersItToNobodyElse() {
        open(Role.RECEPTION);

        _assertNone(Button.class, spec -> spec.withText(screen.text("consent.mistake")));
    }

    void open(Role role) {
        At.desk(role);
        screen = new Screen(house);
        var page = screen.open(Div.class);
        page.add(section.section(patient));
    }
}
