package bg.registratura.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.document.DocumentId;
import bg.registratura.document.Pen;
import bg.registratura.language.Dates;
import bg.registratura.pad.PadPlace;
import bg.registratura.pad.PlacedInk;
import bg.registratura.pad.SignedSheets;
import bg.registratura.people.PatientId;
import bg.registratura.scan.AwaitedPaper;
import bg.registratura.scan.PaperScans;
import bg.registratura.security.Role;
import bg.registratura.visit.Examination;
import bg.registratura.visit.OrderId;
import bg.registratura.visit.Purpose;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
@DisplayName("Consents signed on a tablet")
class TabletConsentsTest {

    static final Answers ANSWERS = new Answers(Pregnancy.NO, "една панорамна през май", "");

    @Autowired
    ConsentRoom room;

    @Autowired
    ConsentForms forms;

    @Autowired
    TabletSheets sheets;

    @Autowired
    TabletConsents tablet;

    @Autowired
    Consents consents;

    @Autowired
    Standings standings;

    @Autowired
    SignedSheets signed;

    @Autowired
    PaperScans scans;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

    PatientId patient;
    OrderId order;
    ConsentForm form;
    OnTablet asked;

    @BeforeEach
    void issueASheetWithoutPrintingIt() {
        clock.set(TestClock.START);
        At.desk(Role.RECEPTION);
        patient = room.patient(Dates.dayOf(TestClock.START).minusYears(16));
        order = room.order(room.visit(patient));
        form = forms.issue(room.request(order, FormKind.CONSENT));
        asked = new OnTablet(
                form, ConsentEvent.GRANTED, ANSWERS, "", room.signers(patient, SignerRole.PATIENT, SignerRole.PARENT));
    }

    @AfterEach
    void leave() {
        At.theDoor();
        clock.set(TestClock.START);
    }

    @Test
    void showTheTextWithItsAnswersAndEverybodyWhoSigns() {
        var shown = sheets.fill(asked);

        assertThat(shown.sheet().html()).contains("една панорамна през май", "Вяра Тестова Примерна");
        assertThat(shown.sheet().places())
                .filteredOn(PadPlace::isForInitials)
                .isNotEmpty()
                .allMatch(place -> place.name().equals("Вяра Тестова Примерна"));
        assertThat(shown.sheet().places())
                .filteredOn(place -> !place.isForInitials())
                .hasSize(3);
        assertThat(shown.sheet().places().getLast().name()).isEqualTo("М. Тестова");
    }

    @Test
    void areRecordedWithEveryStrokeAndTheSheetAsItWasSigned() {
        var shown = sheets.fill(asked);
        assertThat(tablet.record(shown, inks(all(shown)))).isInstanceOf(Consenting.Recorded.class);

        assertThat(standings.now(order)).isInstanceOf(Standing.Granted.class);
        assertThat(one(
                        "select signing from consent where consent_form_id = ?",
                        form.id().value()))
                .isEqualTo("TABLET");
        assertThat(one(
                        "select count(*) from document_ink where document_id = ?",
                        document().value()))
                .isEqualTo(String.valueOf(all(shown)));
        assertThat(new String(signed.open(document()), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(signed.of(List.of(form.number()))).containsKey(form.number());
        assertThat(scans.awaited()).extracting(AwaitedPaper::number).doesNotContain(form.number());
        assertThat(log())
                .contains("SHEET_SIGNED", "CONSENT_GRANTED", "DOCUMENT_OPENED")
                .doesNotContain("CONSENT_PRINTED");
    }

    @Test
    void leaveNoTraceWhenTheOutcomeCannotBeRecorded() {
        var shown = sheets.fill(asked);
        forms.again(form);
        assertThat(consents.refuse(form, "не желае", List.of(asked.signers().getFirst())))
                .isInstanceOf(Consenting.Recorded.class);

        assertThat(tablet.record(shown, inks(all(shown))))
                .isEqualTo(new Consenting.Refused(Consenting.Reason.DECIDED_ALREADY));
        assertThat(one(
                        "select count(*) from document_ink where document_id = ?",
                        document().value()))
                .isEqualTo("0");
        assertThat(one(
                        "select count(*) from document_signed where document_id = ?",
                        document().value()))
                .isEqualTo("0");
        assertThat(log()).doesNotContain("SHEET_SIGNED");
    }

    @Test
    void areNotSignedOnPaperThatWasNeverPrinted() {
        var never = new Consenting.Refused(Consenting.Reason.NOT_PRINTED);

        assertThat(consents.grant(form, ANSWERS, asked.signers())).isEqualTo(never);
        assertThat(consents.refuse(form, "не желае", asked.signers())).isEqualTo(never);
        assertThat(standings.now(order)).isEqualTo(new Standing.Printed(form));
        assertThat(one(
                        "select count(*) from consent_signature where consent_form_id = ?",
                        form.id().value()))
                .isEqualTo("0");

        forms.again(form);
        assertThat(consents.grant(form, ANSWERS, asked.signers())).isInstanceOf(Consenting.Recorded.class);
    }

    @Test
    void sayWhatThePictureIsNeededFor() {
        order = room.order(room.visit(patient), Examination.PANORAMIC, Purpose.SCREENING);
        form = forms.issue(room.request(order, FormKind.CONSENT));
        var screened = new OnTablet(form, ConsentEvent.GRANTED, ANSWERS, "", asked.signers());
        assertThat(sheets.fill(screened).sheet().html())
                .contains("необходимо за профилактичен преглед")
                .doesNotContain("диагноз", "диагностична");

        tablet.record(sheets.fill(screened), inks(all(sheets.fill(screened))));
        var granted = (Standing.Granted) standings.now(order);
        var back = forms.issue(room.request(order, FormKind.WITHDRAWAL).withdrawing(granted.consent()));
        var taken = new OnTablet(back, ConsentEvent.WITHDRAWN, null, "", asked.signers());
        assertThat(sheets.fill(taken).sheet().html())
                .contains("необходимо за профилактичен преглед")
                .doesNotContain("диагностична");
    }

    @Test
    void endTheReasonOfARefusalAsItWasSaid() {
        var sheet = forms.issue(room.request(order, FormKind.REFUSAL));
        var no = new OnTablet(sheet, ConsentEvent.REFUSED, null, "Страх ме е.", asked.signers());

        assertThat(sheets.fill(no).sheet().html()).contains("Страх ме е.").doesNotContain("..");
    }

    @Test
    void wantInkAtEveryPlace() {
        var shown = sheets.fill(asked);

        assertThatThrownBy(() -> tablet.record(shown, inks(2))).isInstanceOf(IllegalArgumentException.class);
        assertThat(standings.now(order)).isEqualTo(new Standing.Printed(form));
        assertThat(one(
                        "select count(*) from document_ink where document_id = ?",
                        document().value()))
                .isEqualTo("0");
    }

    @Test
    void areRefusedOnATabletToo() {
        var no = new OnTablet(
                form,
                ConsentEvent.REFUSED,
                null,
                "страх",
                List.of(asked.signers().getFirst()));

        assertThat(tablet.record(sheets.fill(no), inks(2))).isInstanceOf(Consenting.Recorded.class);
        assertThat(standings.now(order)).isInstanceOf(Standing.Refused.class);
    }

    @Test
    void areTakenBackOnATablet() {
        tablet.record(shown(), inks(all(shown())));
        var granted = (Standing.Granted) standings.now(order);
        var back = forms.issue(room.request(order, FormKind.WITHDRAWAL).withdrawing(granted.consent()));
        var taken = new OnTablet(back, ConsentEvent.WITHDRAWN, null, "", room.signers(patient, SignerRole.PATIENT));

        assertThat(sheets.fill(taken).sheet().html())
                .contains(form.number().text().split("/")[0]);
        assertThat(tablet.record(sheets.fill(taken), inks(2))).isInstanceOf(Consenting.Recorded.class);
        assertThat(standings.now(order)).isInstanceOf(Standing.Ended.class);
    }

    @Test
    void goBackToPaperAsLongAsNothingIsSigned() {
        sheets.fill(asked);
        var printed = forms.print(room.request(order, FormKind.CONSENT));

        assertThat(printed.form()).isEqualTo(form);
        consents.grant(form, ANSWERS, asked.signers());
        assertThat(one(
                        "select signing from consent where consent_form_id = ?",
                        form.id().value()))
                .isEqualTo("PAPER");
        assertThat(scans.awaited()).extracting(AwaitedPaper::number).contains(form.number());
    }

    @Test
    void areOpenedByTheDeskOnTheirDayOnly() {
        tablet.record(shown(), inks(all(shown())));
        clock.advance(Duration.ofDays(1));

        assertThatThrownBy(() -> signed.open(document())).isInstanceOf(AccessDeniedException.class);
        At.desk(Role.DPO);
        assertThat(signed.open(document())).isNotEmpty();
    }

    @Test
    void cannotBeForgedInSql() {
        var sheet = document().value().toString();
        ink(
                sheet,
                0,
                "PATIENT",
                asked.signers().getFirst().identityCheck().value().toString());
        var sign =
                "insert into consent_signature select uuid(), ?, 'PATIENT', coalesce(bearer_name, 'Вяра Тестова Примерна'),"
                        + " identity_check_id, null, null, null, '2125-03-05 08:30:00', checked_on from identity_check"
                        + " where identity_check_id = ?";
        for (var signer : asked.signers()) {
            sql.update(
                    sign.replace("'PATIENT'", "'" + signer.role() + "'"),
                    form.id().value().toString(),
                    signer.identityCheck().value().toString());
        }

        assertThatThrownBy(() -> grant(null)).hasMessageContaining("kept as it was signed");
        assertThatThrownBy(() -> grant("PAPER")).hasMessageContaining("ink");
        signedSheet(sheet, "11");
        assertThatThrownBy(() -> grant(null)).hasMessageContaining("whoever informed");
        assertThatThrownBy(() -> ink(sheet, 5, "INFORMANT", null)).hasMessageContaining("no further ink");
        refuses("update document_ink set name = 'Друг' where document_id = ?", sheet);
        refuses("delete from document_ink where document_id = ?", sheet);
        refuses("update document_signed set signed_at = utc_timestamp() where document_id = ?", sheet);
        refuses("delete from document_signed where document_id = ?", sheet);
    }

    @Test
    void lackNoSignersInkWhateverIsTriedInSql() {
        var sheet = document().value().toString();
        ink(
                sheet,
                0,
                "PATIENT",
                asked.signers().getFirst().identityCheck().value().toString());
        ink(sheet, 1, "INFORMANT", null);
        assertThatThrownBy(() -> signedSheet(sheet, "22")).hasMessageContaining("same text");
        signedSheet(sheet, "11");

        assertThatThrownBy(() -> consents.grant(form, ANSWERS, asked.signers()))
                .hasMessageContaining("the ink of a signer is missing");
        assertThatThrownBy(() -> ink(sheet, 7, "PATIENT", null)).isInstanceOf(DataAccessException.class);
        assertThat(standings.now(order)).isEqualTo(new Standing.Printed(form));
    }

    @Test
    void lackNoInitialsBesideARisk() {
        var sheet = document().value().toString();
        var both = asked.signers();
        ink(sheet, 0, "PATIENT", both.getFirst().identityCheck().value().toString());
        ink(sheet, 1, "PARENT", both.getLast().identityCheck().value().toString());
        ink(sheet, 2, "INFORMANT", null);
        signedSheet(sheet, "11");

        assertThatThrownBy(() -> consents.grant(form, ANSWERS, both)).hasMessageContaining("initials beside a risk");
    }

    void ink(String sheet, int place, String role, String check) {
        sql.update(
                "insert into document_ink values (uuid(), ?, ?, ?, ?, ?, null, 'x', 9, 3,"
                        + " utc_timestamp(6), utc_timestamp(6), unhex(repeat('11', 32)))",
                sheet,
                place,
                role,
                role.equals("PARENT") ? "Тест Свидетелев" : "Вяра Тестова Примерна",
                check);
    }

    void signedSheet(String sheet, String hash) {
        sql.update(
                "insert into document_signed values (?, unhex(repeat('" + hash
                        + "', 32)), unhex(repeat('00', 32)), 'x', utc_timestamp(6), uuid())",
                sheet);
    }

    void grant(String signing) {
        sql.update(
                "insert into consent (consent_id, imaging_order_id, patient_id, event, consent_form_id, answers_sealed,"
                        + " occurred_at, occurred_on, recorded_at, recorded_by, signing)"
                        + " select uuid(), imaging_order_id, patient_id, 'GRANTED', consent_form_id, 'x',"
                        + " ?, ?, ?, uuid(), ? from consent_form where consent_form_id = ?",
                "2125-03-05 09:00:00",
                Dates.dayOf(clock.instant()).toString(),
                "2125-03-05 09:00:00",
                signing,
                form.id().value().toString());
    }

    void refuses(String statement, String argument) {
        assertThatThrownBy(() -> sql.update(statement, argument)).as(statement).isInstanceOf(DataAccessException.class);
    }

    DocumentId document() {
        return forms.asPrinted(form).document();
    }

    TabletSheet shown() {
        return sheets.fill(asked);
    }

    static int all(TabletSheet shown) {
        return shown.sheet().places().size();
    }

    List<PlacedInk> inks(int count) {
        var inks = new ArrayList<PlacedInk>();
        for (int i = 0; i < count; i++) {
            inks.add(new PlacedInk(i, Pen.signature(), clock.instant(), clock.instant()));
        }
        return inks;
    }

    String one(String query, Object argument) {
        return sql.queryForObject(query, String.class, argument.toString());
    }

    List<String> log() {
        return sql.queryForList(
                "select action from audit_event where subject_id = ?",
                String.class,
                patient.value().toString());
    }
}
