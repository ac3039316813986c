package bg.registratura.exposure;

import static bg.registratura.consent.ConsentRows.DAY;
import static bg.registratura.consent.ConsentRows.NINE;
import static bg.registratura.consent.ConsentRows.row;
import static bg.registratura.exposure.ExposureTableTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.consent.Answers;
import bg.registratura.consent.ConsentRoom;
import bg.registratura.consent.Consents;
import bg.registratura.consent.FormKind;
import bg.registratura.consent.Pregnancy;
import bg.registratura.consent.SignerRole;
import bg.registratura.exposure.Correcting.Reason;
import bg.registratura.exposure.Recording.Recorded;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import bg.registratura.visit.OrderId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A mistake is answered by an entry of its own, by whoever may; and what is known of the units. */
@DatabaseTest
class CorrectionsTest {

    static final BigDecimal DOSE = new BigDecimal("80.5");

    @Autowired
    ConsentRoom room;

    @Autowired
    Consents consents;

    @Autowired
    Exposures exposures;

    @Autowired
    ExposureDesk desk;

    @Autowired
    Corrections corrections;

    @Autowired
    Devices devices;

    @Autowired
    TestStaff staff;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

    PatientId patient;
    OrderId order;
    DeviceId device;
    TestStaff.Colleague technician;
    ExposureId exposure;

    @BeforeEach
    void recordedExposure() {
        clock.set(TestClock.START);
        At.desk(Role.ADMINISTRATOR);
        device = devices.next();
        devices.save(new Device(device, "Апарат", null, device.value().toString(), "2", null, 0));
        At.desk(Role.RECEPTION);
        patient = room.patient(Dates.dayOf(TestClock.START).minusYears(43));
        order = room.order(room.visit(patient));
        var form = room.print(order, FormKind.CONSENT).form();
        consents.grant(form, new Answers(Pregnancy.NO, "", ""), room.signers(patient, SignerRole.PATIENT));
        technician = staff.hire(Role.TECHNICIAN);
        technician.sitsDown();
        exposure = ((Recorded) exposures.record(new ExposureReport(
                        order,
                        new Ground.Consented(),
                        new Justification("кариес?", "д-р Тест", "0000000017", Dates.dayOf(TestClock.START)),
                        device,
                        technician.account(),
                        technique(),
                        Dose.typed(DOSE),
                        Protection.USED,
                        null,
                        false,
                        clock.instant())))
                .exposure();
    }

    @AfterEach
    void leave() {
        clock.set(TestClock.START);
        At.theDoor();
    }

    @Test
    void keepTheFirstEntryAndCountTheLast() {
        assertThat(corrections.correct(exposure, measured("8.05"), "друга мерна единица"))
                .isInstanceOf(Correcting.Recorded.class);

        var done = desk.done(order);
        assertThat(done.made()).singleElement().satisfies(one -> assertThat(one.doseMilliGrayCm2())
                .isEqualByComparingTo("8.05"));
        assertThat(done.superseded()).singleElement().satisfies(entry -> {
            assertThat(entry.was().doseMilliGrayCm2()).isEqualByComparingTo("80.5");
            assertThat(entry.reason()).isEqualTo("друга мерна единица");
            assertThat(entry.by()).isEqualTo("Ст. Пробна");
        });
        assertThat(corrections.correct(exposure, measured("9"), "пак")).isEqualTo(refusedFor(Reason.OVERTAKEN));
    }

    @Test
    void sayWhyAndWhat() {
        assertThat(corrections.correct(exposure, measured("8.05"), " ")).isEqualTo(refusedFor(Reason.REASON_MISSING));
        assertThat(corrections.correct(exposure, measured("80.50"), "x")).isEqualTo(refusedFor(Reason.NOTHING_CHANGED));
    }

    @Test
    void sayInTheLogThatADoseIsProbablyOfAnotherUnitOfMeasure() {
        corrections.correct(exposure, measured("0.92"), "така показва");
        assertThat(logged()).endsWith("dose OTHER_UNIT");
    }

    @Test
    void sayNothingOfADoseThatStays() {
        var changed = new Measured(
                device,
                new Technique(BigDecimal.valueOf(70), BigDecimal.valueOf(8), BigDecimal.valueOf(14000)),
                Dose.typed(DOSE),
                Protection.USED,
                false);
        corrections.correct(exposure, changed, "друго напрежение");

        assertThat(logged()).doesNotContain("dose");
        assertThat(desk.done(order).made()).singleElement().satisfies(one -> assertThat(one.doseMilliGrayCm2())
                .isEqualByComparingTo(DOSE));
    }

    String logged() {
        return sql.queryForObject(
                "select detail from audit_event where action = 'EXPOSURE_CORRECTED' and subject_id = ?",
                String.class,
                patient.value().toString());
    }

    @Test
    void areForADayByWhoeverMadeItAndAfterwardsByAPhysician() {
        staff.hire(Role.TECHNICIAN).sitsDown();
        assertThat(corrections.correct(exposure, measured("8.05"), "x")).isEqualTo(refusedFor(Reason.NOT_YOURS));
        technician.sitsDown();
        clock.advance(Duration.ofHours(23));
        var second = ((Correcting.Recorded) corrections.correct(exposure, measured("8.05"), "x")).entry();
        clock.advance(Duration.ofHours(2));
        assertThat(corrections.correct(second, measured("9"), "x")).isEqualTo(refusedFor(Reason.TOO_LATE));
        staff.hire(Role.REPORTING_PHYSICIAN).sitsDown();
        assertThat(corrections.correct(second, measured("9"), "x")).isInstanceOf(Correcting.Recorded.class);
    }

    @Test
    void annulWhatWasNoExposure() {
        assertThat(corrections.annul(exposure, "друг пациент")).isInstanceOf(Correcting.Recorded.class);

        assertThat(desk.done(order).made()).isEmpty();
        assertThat(desk.done(order).superseded()).singleElement().satisfies(entry -> assertThat(entry.annulled())
                .isTrue());
        assertThat(corrections.annul(exposure, "пак")).isEqualTo(refusedFor(Reason.OVERTAKEN));
    }

    @Test
    void areHeldToTheSameByTheDatabase() {
        refused(() -> correct(exposure.value(), UUID.randomUUID(), 1, false), "whoever made it");
        refused(
                () -> correct(exposure.value(), technician.account().value(), 25, false),
                "a reporting physician alone");
        var annulled = correct(exposure.value(), technician.account().value(), 1, true);
        refused(() -> correct(annulled, technician.account().value(), 2, false), "record it anew");
    }

    @Test
    void knowWhenTheQualityOfAUnitIsDue() {
        var today = Dates.dayOf(TestClock.START);
        At.desk(Role.ADMINISTRATOR);
        assertThat(state()).isEqualTo(Quality.State.UNCHECKED);
        devices.checked(check(QualityCheck.Kind.ACCEPTANCE, QualityCheck.Result.PASSED, 400, null));
        devices.checked(check(QualityCheck.Kind.CONSTANCY, QualityCheck.Result.PASSED, 40, 10));
        assertThat(state()).isEqualTo(Quality.State.OVERDUE);
        devices.checked(check(QualityCheck.Kind.CONSTANCY, QualityCheck.Result.CONDITIONAL, 1, -30));
        assertThat(state()).isEqualTo(Quality.State.GOOD);
        assertThat(devices.qualities().get(device).nextDueOn()).contains(today.plusDays(30));
        devices.checked(check(QualityCheck.Kind.ACCEPTANCE, QualityCheck.Result.FAILED, 0, null));
        assertThat(state()).isEqualTo(Quality.State.FAILED);
        technician.sitsDown();
        assertThat(desk.open(order).quality(devices.find(device).orElseThrow())).isEqualTo(Quality.State.FAILED);
    }

    @ParameterizedTest
    @CsvSource({
        "kind, YEARLY, device_quality_check_is_known",
        "result, SOSO, device_quality_check_has_a_known_result",
        "done_by, ' ', device_quality_check_says_who",
        "next_due_on, 2125-02-28, device_quality_check_is_due_later",
        "done_on, 2125-03-09, device_quality_check_is_recorded_afterwards"
    })
    void refuseACheckThatCannotBe(String column, String value, String sentence) {
        refused(() -> insertCheck(column, value), sentence);
    }

    @Test
    void changeNoCheckAndNameNoTwoUnitsAlike() {
        refused(() -> sql.execute("update device_quality_check set result = 'PASSED'"), "denied");
        refused(() -> sql.execute("delete from device_quality_check"), "denied");
        var title = "U" + device.value().toString().substring(0, 8);
        At.desk(Role.ADMINISTRATOR);
        var unit = devices.find(device).orElseThrow();
        assertThat(devices.save(named(unit, unit.id(), unit.serialNumber(), title)))
                .isEqualTo(DeviceKeeping.SAVED);
        var other = devices.next();
        assertThat(devices.save(named(unit, other, other.value().toString(), title)))
                .isEqualTo(DeviceKeeping.AE_TITLE_TAKEN);
        refused(
                () -> sql.update(
                        "update device set ae_title = 'A B' where device_id = ?",
                        device.value().toString()),
                "device_ae_title_is_one");
    }

    static Device named(Device unit, DeviceId id, String serialNumber, String title) {
        return new Device(
                id,
                unit.name(),
                null,
                serialNumber,
                unit.room(),
                null,
                id.equals(unit.id()) ? unit.version() : 0,
                "Л-1",
                title);
    }

    Quality.State state() {
        return devices.qualities().getOrDefault(device, Quality.UNKNOWN).on(devices.today());
    }

    QualityCheck check(QualityCheck.Kind kind, QualityCheck.Result result, int daysAgo, Integer dueDaysAgo) {
        var today = Dates.dayOf(TestClock.START);
        return new QualityCheck(
                device,
                kind,
                result,
                today.minusDays(daysAgo),
                "Изпитване ООД",
                null,
                dueDaysAgo == null ? null : today.minusDays(dueDaysAgo));
    }

    void insertCheck(String column, String value) {
        var row = row(
                "device_quality_check_id",
                UUID.randomUUID(),
                "device_id",
                device.value(),
                "kind",
                "CONSTANCY",
                "result",
                "PASSED",
                "done_on",
                DAY,
                "done_by",
                "Test",
                "next_due_on",
                null,
                "recorded_at",
                NINE,
                "recorded_by",
                technician.account().value());
        row.put(column, value);
        new bg.registratura.consent.ConsentRows(sql, DAY.minusYears(44)).insert("device_quality_check", row);
    }

    UUID correct(UUID of, UUID by, int hoursLater, boolean annulled) {
        var id = UUID.randomUUID();
        sql.update(
                "insert into exposure (exposure_id, imaging_order_id, patient_id, consent_id, justification, justified_by,"
                        + " justified_by_uin, justified_on, device_id, operator_id, tube_voltage_kv, tube_current_ma,"
                        + " exposure_time_ms, dose_source, dose_area_product_mgycm2, protection, rejected,"
                        + " corrects_exposure_id, correction_reason, annulled, exposed_at, exposed_on, recorded_at, recorded_by)"
                        + " select ?, imaging_order_id, patient_id, consent_id, justification, justified_by,"
                        + " justified_by_uin, justified_on, device_id, operator_id, tube_voltage_kv, tube_current_ma,"
                        + " exposure_time_ms, dose_source, 8.05, protection, rejected,"
                        + " exposure_id, 'x', ?, exposed_at, exposed_on, recorded_at + interval ? hour, ?"
                        + " from exposure where exposure_id = ?",
                id.toString(),
                annulled,
                hoursLater,
                by.toString(),
                of.toString());
        return id;
    }

    Measured measured(String dose) {
        return new Measured(device, technique(), Dose.typed(new BigDecimal(dose)), Protection.USED, false);
    }

    static Technique technique() {
        return new Technique(BigDecimal.valueOf(68), BigDecimal.valueOf(8), BigDecimal.valueOf(14000));
    }

    static Correcting refusedFor(Reason reason) {
        return new Correcting.Refused(reason);
    }
}
