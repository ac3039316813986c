package bg.registratura.consent.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.getNotifications;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.consent.Adoption;
import bg.registratura.consent.Capacity;
import bg.registratura.consent.ConsentRoom;
import bg.registratura.consent.ConsentRows;
import bg.registratura.consent.ConsentTexts;
import bg.registratura.consent.FormKind;
import bg.registratura.consent.Pregnancy;
import bg.registratura.consent.Standing;
import bg.registratura.consent.Standings;
import bg.registratura.consent.TextBlocks;
import bg.registratura.consent.TextProposal;
import bg.registratura.exposure.ReportRows;
import bg.registratura.identity.Bearer;
import bg.registratura.language.Dates;
import bg.registratura.language.Languages;
import bg.registratura.people.PatientId;
import bg.registratura.representation.Representatives;
import bg.registratura.representation.TestRepresentatives;
import bg.registratura.security.Role;
import bg.registratura.visit.Examination;
import bg.registratura.visit.OrderId;
import bg.registratura.visit.Orders;
import bg.registratura.visit.Visit;
import bg.registratura.visit.Visits;
import bg.registratura.visit.ui.Changed;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
class ConsentPanelTest {

    static final LocalDate TODAY = Dates.dayOf(TestClock.START);

    @Autowired
    ApplicationContext house;

    @Autowired
    ConsentRoom room;

    @Autowired
    ConsentPanel panel;

    @Autowired
    Standings standings;

    @Autowired
    ConsentTexts texts;

    @Autowired
    Representatives representatives;

    @Autowired
    Visits visits;

    @Autowired
    Orders orders;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

    Screen screen;
    Div page;
    PatientId patient;
    Visit visit;
    OrderId order;

    @BeforeEach
    void openTheStep() {
        clock.set(TestClock.START);
        At.desk(Role.RECEPTION);
        come(TODAY.minusYears(43));
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void printsTheSheetAndRecordsWhatWasSigned() {
        room.check(patient, Bearer.SELF);
        screen.see("consent.sign", screen.text("consent.who.PATIENT"));
        screen.press("consent.print");
        assertThat(standings.now(order)).isInstanceOf(Standing.Printed.class);

        screen.choose("consent.pregnancy", Pregnancy.NO);
        screen.type("consent.earlier", "една панорамна");
        screen.press("consent.signed");

        assertThat(standings.now(order)).isInstanceOf(Standing.Granted.class);
    }

    @Test
    void recordsNothingWhileTheQuestionOnPregnancyIsOpen() {
        room.check(patient, Bearer.SELF);
        screen.press("consent.print");
        screen.press("consent.signed");

        assertThat(standings.now(order)).isInstanceOf(Standing.Printed.class);
    }

    @Test
    void asksForTheLookIntoADocumentThatIsLacking() {
        screen.press("consent.print");
        screen.see("consent.unchecked", screen.text("consent.who.PATIENT"));
        screen.choose("consent.pregnancy", Pregnancy.NO);
        screen.press("consent.signed");

        assertThat(standings.now(order)).isInstanceOf(Standing.Printed.class);
    }

    @Test
    void tellsThatAParentSignsForAChild() {
        screen.close();
        come(TODAY.minusYears(9));

        screen.see("consent.sign", screen.text("consent.who.PARENT") + " / " + screen.text("consent.who.GUARDIAN"));
    }

    @Test
    void recordsARefusalAndNeverCallsAWayOutARefusal() {
        room.check(patient, Bearer.SELF);
        screen.press("consent.refuses");
        assertThat(_find(Button.class)).extracting(Button::getText).doesNotContain("Отказ", "Отмени");

        screen.press("consent.no.record.REFUSAL");
        assertThat(standings.now(order)).isEqualTo(new Standing.NotAsked());

        screen.press("consent.no.print");
        screen.press("consent.no.record.REFUSAL");
        assertThat(standings.now(order)).isInstanceOf(Standing.Refused.class);
        screen.see("consent.says.refused");
    }

    @Test
    void takesAConsentBackOnASignedSheet() {
        room.check(patient, Bearer.SELF);
        screen.press("consent.print");
        screen.choose("consent.pregnancy", Pregnancy.UNSURE);
        screen.press("consent.signed");
        _assertNone(Button.class, spec -> spec.withText(screen.text("consent.print")));

        screen.press("consent.withdraws");
        screen.press("consent.no.print");
        screen.press("consent.no.record.WITHDRAWAL");

        screen.see("consent.says.WITHDRAWN");
    }

    @Test
    void takesAConsentBackInTheLettersItWasGivenIn() {
        room.check(patient, Bearer.SELF);
        screen.choose("consent.large-print", true);
        screen.press("consent.print");
        screen.choose("consent.pregnancy", Pregnancy.NO);
        screen.press("consent.signed");

        screen.press("consent.withdraws");
        screen.press("consent.no.print");
        assertThat(sql.queryForObject(
                        "select large_print from consent_form where kind = 'WITHDRAWAL' and patient_id = ?",
                        Boolean.class,
                        patient.value().toString()))
                .isTrue();
    }

    @Test
    void tellsThatASheetCarriesAnOldTextAndPrintsItAnew() {
        order = room.order(room.visit(room.patient(TODAY.minusYears(43))), Examination.CEPH_LAT);
        visit = visits.find(orders.find(order).visit()).orElseThrow();
        room.print(order, FormKind.CONSENT);
        show();
        screen.see("consent.print-again");

        adopt();
        show();
        var old = ((Standing.Printed) standings.now(order)).form();
        screen.see("consent.says.superseded", old.number().text());
        _assertNone(Button.class, spec -> spec.withText(screen.text("consent.signed")));

        clock.advance(Duration.ofMinutes(1));
        screen.press("consent.print");
        assertThat(((Standing.Printed) standings.now(order)).form().number()).isNotEqualTo(old.number());
        screen.seeNot("consent.says.superseded", old.number().text());
    }

    @Test
    void tellsThatTheTextToBePrintedIsADraftUntilAPhysicianApprovedIt() {
        screen.see("consent.draft.desk");

        order = room.order(room.visit(room.patient(TODAY.minusYears(43))), Examination.CEPH_LAT);
        visit = visits.find(orders.find(order).visit()).orElseThrow();
        adopt();
        show();
        screen.seeNot("consent.draft.desk");
    }

    @Test
    void hasARefusalNobodySignsAttestedOnASheetWithLinesForIt() {
        room.check(patient, Bearer.WITNESS);
        screen.press("consent.print");
        screen.press("consent.refuses");
        screen.choose("consent.no.unsigned", true);
        attest();
        screen.press("consent.no.record.REFUSAL");
        assertThat(standings.now(order)).isInstanceOf(Standing.Printed.class);

        screen.press("consent.no.print");
        screen.press("consent.no.record.REFUSAL");
        assertThat(standings.now(order)).isInstanceOf(Standing.Refused.class);
        assertThat(sql.queryForList(
                        "select kind from consent_form where consent_form_id in (select consent_form_id from consent"
                                + " where patient_id = ?)",
                        String.class,
                        patient.value().toString()))
                .containsExactly("REFUSAL");
    }

    @Test
    void takesNothingForSignedOnPaperBeforeItWasPrinted() {
        room.check(patient, Bearer.SELF);
        screen.press("consent.without-paper");
        var sheet = ((Standing.Printed) standings.now(order)).form();
        screen.see("consent.says.issued", sheet.number().text());
        screen.choose("consent.pregnancy", Pregnancy.NO);
        screen.type("consent.earlier", "една панорамна");
        _assertNone(Button.class, spec -> spec.withText(screen.text("consent.signed")));
        show();
        _assertNone(Button.class, spec -> spec.withText(screen.text("consent.signed")));

        screen.choose("consent.pregnancy", Pregnancy.NO);
        screen.type("consent.earlier", "една панорамна");
        screen.press("consent.print");
        screen.see("consent.says.printed", sheet.number().text());
        assertThat(screen.field("consent.earlier").getValue()).isEqualTo("една панорамна");
        screen.press("consent.signed");
        assertThat(standings.now(order)).isInstanceOf(Standing.Granted.class);
    }

    @Test
    void takesNoRefusalForSignedOnPaperBeforeItWasPrinted() {
        room.check(patient, Bearer.SELF);
        screen.press("consent.without-paper");
        screen.press("consent.refuses");
        screen.type("consent.no.reason", "страх");
        screen.press("consent.no.record.REFUSAL");
        told(screen.text("consent.no.print-first"));
        assertThat(standings.now(order)).isInstanceOf(Standing.Printed.class);

        screen.press("consent.no.print");
        assertThat(screen.field("consent.no.reason").getValue()).isEqualTo("страх");
        screen.press("consent.no.record.REFUSAL");
        assertThat(standings.now(order)).isInstanceOf(Standing.Refused.class);
    }

    @Test
    void attestsNoRefusalOnASheetThatWasPrintedForThePatient() {
        room.check(patient, Bearer.SELF);
        room.check(patient, Bearer.WITNESS);
        screen.press("consent.refuses");
        screen.press("consent.no.print");
        screen.choose("consent.no.unsigned", true);
        attest();
        screen.press("consent.no.record.REFUSAL");
        assertThat(standings.now(order)).isEqualTo(new Standing.NotAsked());

        screen.press("consent.no.print");
        screen.press("consent.no.record.REFUSAL");
        assertThat(standings.now(order)).isInstanceOf(Standing.Refused.class);
        assertThat(sql.queryForObject(
                        "select count(*) from consent_form where patient_id = ?",
                        Integer.class,
                        patient.value().toString()))
                .isEqualTo(2);
    }

    @Test
    void takesCapacityFromTheActsOnRecord() {
        TestRepresentatives.guardian(representatives, patient, "Настойник Тестов");
        show();

        Select<Capacity> capacity = screen.field(Select.class, "consent.capacity");
        assertThat(capacity.getValue()).isEqualTo(Capacity.FULL_INTERDICTION);
        assertThat(capacity.isReadOnly()).isTrue();
        assertThat(capacity.getHelperText()).contains("Настойник Тестов", "55");
        screen.see("consent.sign", screen.text("consent.who.GUARDIAN"));
        screen.press("consent.print");
        screen.see("consent.unchecked", screen.text("consent.who.GUARDIAN"));
        assertThat(((Standing.Printed) standings.now(order)).form().situation().capacity())
                .isEqualTo(Capacity.FULL_INTERDICTION);
    }

    @Test
    void hasASheetPrintedAnewWhenAnActCameOnRecordMeanwhile() {
        room.check(patient, Bearer.SELF);
        screen.press("consent.print");
        var sheet = ((Standing.Printed) standings.now(order)).form();
        screen.choose("consent.pregnancy", Pregnancy.NO);
        screen.type("consent.earlier", "една панорамна");
        TestRepresentatives.guardian(representatives, patient, "Настойник Тестов");

        screen.press("consent.signed");
        told(screen.text("consent.not.CAPACITY_CHANGED"));
        assertThat(screen.field("consent.earlier").getValue()).isEqualTo("една панорамна");
        assertThat(standings.now(order)).isInstanceOf(Standing.Printed.class);

        show();
        screen.see("consent.says.contradicted", sheet.number().text(), screen.text("consent.who.GUARDIAN"));
        _assertNone(Button.class, spec -> spec.withText(screen.text("consent.signed")));
    }

    @Test
    void saysAtThePlaceOfASignerThatTheySignTwice() {
        screen.close();
        come(TODAY.minusYears(16));
        room.check(patient, Bearer.SELF);
        room.check(patient, Bearer.PARENT, "Вяра Тестова Примерна");
        screen.press("consent.print");
        screen.choose("consent.pregnancy", Pregnancy.NO);
        screen.type("consent.earlier", "една панорамна");
        screen.press("consent.signed");

        var complaint = screen.text("consent.not.SIGNED_TWICE");
        told(complaint);
        assertThat(_find(Select.class).stream().filter(Select::isInvalid))
                .singleElement()
                .satisfies(place -> {
                    assertThat(place.getErrorMessage()).isEqualTo(complaint);
                    assertThat(place.getValue()).isNotNull();
                });
        assertThat(screen.field("consent.earlier").getValue()).isEqualTo("една панорамна");
        assertThat(standings.now(order)).isInstanceOf(Standing.Printed.class);
        assertThat(signatures()).isZero();
    }

    @Test
    void saysThatTheClockWentBackAndKeepsTheAnswers() {
        room.check(patient, Bearer.SELF);
        screen.press("consent.print");
        screen.choose("consent.pregnancy", Pregnancy.NO);
        screen.type("consent.earlier", "една панорамна");
        clock.set(TestClock.START.minusSeconds(60));
        screen.press("consent.signed");

        told(screen.text("consent.not.OUT_OF_ORDER"));
        assertThat(screen.field("consent.earlier").getValue()).isEqualTo("една панорамна");
        clock.set(TestClock.START.plusSeconds(60));
        screen.press("consent.signed");
        assertThat(standings.now(order)).isInstanceOf(Standing.Granted.class);
    }

    @Test
    void saysThatAUnitHasToldOfALaterIrradiationAndKeepsTheAnswers() {
        var rows = new ConsentRows(sql, TODAY.minusYears(44));
        patient = new PatientId(rows.patient);
        order = new OrderId(rows.order);
        visit = visits.find(orders.find(order).visit()).orElseThrow();
        new ReportRows(rows)
                .report(Map.of(
                        "reported_at",
                        LocalDateTime.ofInstant(TestClock.START, UTC).plusMinutes(5)));
        room.check(patient, Bearer.SELF);
        show();
        screen.press("consent.print");
        screen.choose("consent.pregnancy", Pregnancy.NO);
        screen.type("consent.earlier", "една панорамна");
        screen.press("consent.signed");

        told(screen.text("consent.not.UNIT_TOLD_BEFORE"));
        assertThat(screen.field("consent.earlier").getValue()).isEqualTo("една панорамна");
        assertThat(standings.now(order)).isInstanceOf(Standing.Printed.class);
        assertThat(signatures()).isZero();
    }

    @Test
    void asksOnlyThePatientWhoTurnedEighteenSinceTheSheetWasPrintedForBoth() {
        screen.close();
        come(TODAY.minusYears(18).plusDays(1));
        screen.press("consent.print");
        var sheet = ((Standing.Printed) standings.now(order)).form();
        screen.see("consent.unchecked", screen.text("consent.who.PARENT") + " / " + screen.text("consent.who.CURATOR"));

        clock.advance(Duration.ofDays(1));
        room.check(patient, Bearer.SELF);
        show();
        screen.see("consent.says.spare-lines", sheet.number().text(), screen.text("consent.who.PATIENT"));
        screen.seeNot(
                "consent.unchecked", screen.text("consent.who.PARENT") + " / " + screen.text("consent.who.CURATOR"));
        screen.choose("consent.pregnancy", Pregnancy.NO);
        screen.press("consent.signed");
        assertThat(standings.now(order)).isInstanceOf(Standing.Granted.class);
    }

    @Test
    void hasASheetWithoutALineForAPatientWhoTurnedFourteenPrintedAnew() {
        screen.close();
        come(TODAY.minusYears(14).plusDays(1));
        screen.press("consent.print");
        var sheet = ((Standing.Printed) standings.now(order)).form();

        clock.advance(Duration.ofDays(1));
        show();
        screen.see(
                "consent.says.sheet-outgrown",
                sheet.number().text(),
                screen.text("consent.who.PATIENT") + ", " + screen.text("consent.who.PARENT") + " / "
                        + screen.text("consent.who.CURATOR"));
        _assertNone(Button.class, spec -> spec.withText(screen.text("consent.signed")));
        screen.press("consent.print");
        assertThat(((Standing.Printed) standings.now(order)).form().number()).isNotEqualTo(sheet.number());
    }

    void attest() {
        screen.type("consent.physician", "д-р Testa Izmislena");
        _setValue(
                _find(TextField.class, spec -> spec.withLabel(screen.text("consent.informant.uin")))
                        .getLast(),
                new ConsentRows(sql, ConsentRows.DAY.minusYears(44)).physician());
    }

    void told(String sentence) {
        assertThat(getNotifications().getLast().getElement().getProperty("text"))
                .isEqualTo(sentence);
    }

    int signatures() {
        return sql.queryForObject(
                "select count(*) from consent_signature join consent_form using (consent_form_id) where patient_id = ?",
                Integer.class,
                patient.value().toString());
    }

    void adopt() {
        At.desk(Role.REPORTING_PHYSICIAN);
        var last = texts.all(Examination.CEPH_LAT, Languages.BULGARIAN).getFirst();
        var blocks = new TextBlocks(
                "Нов текст " + last.version(),
                last.blocks().dose(),
                last.blocks().risks(),
                last.blocks().alternatives(),
                last.blocks().refusalRisk());
        texts.adopt(new TextProposal(
                Examination.CEPH_LAT,
                Languages.BULGARIAN,
                last.version(),
                blocks,
                Adoption.by("9", TODAY, "М. Тестова", "д-р Калин Образцов", TODAY)));
        At.desk(Role.RECEPTION);
    }

    void come(LocalDate born) {
        patient = room.patient(born);
        visit = room.visit(patient);
        order = room.order(visit);
        screen = new Screen(house);
        page = screen.open(Div.class);
        show();
    }

    void show() {
        page.removeAll();
        page.add(panel.panel(visit, new Changed() {
            @Override
            public void run() {
                show();
            }

            @Override
            public void noted() {
                // the panel goes on as it stands, as it does at the desk
            }
        }));
    }
}
