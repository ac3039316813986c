package bg.registratura.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.consent.Answers;
import bg.registratura.consent.ConsentRoom;
import bg.registratura.consent.Consenting;
import bg.registratura.consent.Consents;
import bg.registratura.consent.EarlierExposures;
import bg.registratura.consent.Explanations;
import bg.registratura.consent.FormKind;
import bg.registratura.consent.Pregnancy;
import bg.registratura.consent.SignerRole;
import bg.registratura.consent.Standing;
import bg.registratura.consent.Standings;
import bg.registratura.exposure.Recording.Reason;
import bg.registratura.exposure.Recording.Recorded;
import bg.registratura.exposure.Recording.Refused;
import bg.registratura.language.Dates;
import bg.registratura.language.Languages;
import bg.registratura.people.PatientId;
import bg.registratura.security.AccountId;
import bg.registratura.security.Role;
import bg.registratura.security.SecondPerson;
import bg.registratura.security.TestStaff;
import bg.registratura.visit.Examination;
import bg.registratura.visit.OrderId;
import bg.registratura.visit.Orders;
import bg.registratura.visit.Purpose;
import bg.registratura.visit.Readiness;
import bg.registratura.visit.Readiness.Stage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class ExposuresTest {

    static final LocalDate TODAY = Dates.dayOf(TestClock.START);

    @Autowired
    ConsentRoom room;

    @Autowired
    Consents consents;

    @Autowired
    Exposures exposures;

    @Autowired
    Exceptions exceptions;

    @Autowired
    TestStaff staff;

    @Autowired
    EarlierExposures own;

    @Autowired
    Explanations explanations;

    @Autowired
    Standings standings;

    @Autowired
    Devices devices;

    @Autowired
    Orders orders;

    @Autowired
    Readiness readiness;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

    PatientId patient;
    OrderId order;
    DeviceId device;
    AccountId operator;

    @BeforeEach
    void patientWithAnOrder() {
        clock.set(TestClock.START);
        At.desk(Role.ADMINISTRATOR);
        device = devices.next();
        devices.save(new Device(device, "Апарат", null, device.value().toString(), "2", null, 0));
        At.desk(Role.RECEPTION);
        patient = room.patient(TODAY.minusYears(43));
        order = room.order(room.visit(patient));
        operator = account();
    }

    @Test
    void areRecordedOnAConsentInForce() {
        grant();
        var recorded = record(report(null));

        assertThat(recorded).isInstanceOf(Recorded.class);
        assertThat(exposures.of(order)).singleElement().satisfies(exposure -> assertThat(exposure.doseMilliGrayCm2())
                .isEqualByComparingTo("80.5"));
        assertThat(log()).contains("EXPOSURE_RECORDED");
    }

    @Test
    void keepTheConsentTheyStandOnFromBeingCalledAMistake() {
        grant();
        record(report(null));
        var consent = ((Standing.Granted) standings.now(order)).consent();
        At.desk(Role.SHIFT_LEAD);

        assertThat(consents.annul(consent, "друг пациент"))
                .isEqualTo(new Consenting.Refused(Consenting.Reason.UNDER_AN_EXPOSURE));
        assertThat(standings.now(order)).isInstanceOf(Standing.Granted.class);
    }

    @Test
    void areToldToWhoeverAsksForEarlierOnes() {
        grant();
        record(report(null));
        record(report(null));

        assertThat(own.since(patient, TODAY.minusMonths(12)))
                .containsExactly(new EarlierExposures.Earlier(Examination.PANORAMIC, TODAY));
        assertThat(own.since(patient, TODAY.plusDays(1))).isEmpty();
        assertThat(explanations.madeHere(patient, Languages.BULGARIAN))
                .contains("1\u00a0изследване", "панорамна снимка", Dates.day(TODAY));
        At.desk(Role.RECEPTION);
        assertThat(explanations.madeHere(room.patient(TODAY.minusYears(20)), Languages.BULGARIAN))
                .isEmpty();
    }

    @Test
    void areRefusedWithoutConsentAndTheAttemptIsInTheLog() {
        assertThat(record(report(null))).isEqualTo(new Refused(Reason.NO_CONSENT));

        At.desk(Role.RECEPTION);
        room.print(order, FormKind.CONSENT);
        assertThat(record(report(null))).isEqualTo(new Refused(Reason.NO_CONSENT));
        assertThat(exposures.of(order)).isEmpty();
        assertThat(log()).contains("EXPOSURE_REFUSED");
    }

    @Test
    void tellThoseWhoAwaitThePictureHowFarTheOrderIs() {
        var visits = List.of(orders.find(order).visit());
        assertThat(readiness.of(visits)).isEmpty();

        grant();
        assertThat(readiness.of(visits)).containsExactly(entry(order, Stage.READY));

        record(report(null));
        consents.stop(order, "зави му се свят");
        assertThat(readiness.of(visits)).containsExactly(entry(order, Stage.EXPOSED));
    }

    @Test
    void areRefusedAfterARefusal() {
        var form = room.print(order, FormKind.CONSENT).form();
        consents.refuse(form, "", room.signers(patient, SignerRole.PATIENT));

        assertThat(record(report(null))).isEqualTo(new Refused(Reason.REFUSED));
    }

    @Test
    void areRefusedAfterAStopButOneBeforeItCanStillBeRecorded() {
        grant();
        At.desk(Role.TECHNICIAN);
        clock.advance(Duration.ofMinutes(10));
        consents.stop(order, "зави му се свят");
        clock.advance(Duration.ofMinutes(1));

        assertThat(record(report(null))).isEqualTo(new Refused(Reason.CONSENT_ENDED));
        assertThat(record(at(TestClock.START.plusSeconds(300)))).isInstanceOf(Recorded.class);
    }

    @Test
    void areRefusedForACancelledOrder() {
        grant();
        orders.cancel(order, "дубъл");

        assertThat(record(report(null))).isEqualTo(new Refused(Reason.ORDER_CANCELLED));
    }

    @Test
    void ofTheFutureAreNotRecorded() {
        grant();

        assertThat(record(at(clock.instant().plusSeconds(60)))).isEqualTo(new Refused(Reason.IN_THE_FUTURE));
    }

    @Test
    void areRepeatedWithinTheirOrderOnly() {
        grant();
        var first = ((Recorded) record(report(null))).exposure();

        assertThat(record(report(new Retake(first, RepeatReason.MOTION)))).isInstanceOf(Recorded.class);
        assertThat(record(report(new Retake(new ExposureId(order.value()), RepeatReason.MOTION))))
                .isEqualTo(new Refused(Reason.NOT_OF_THIS_ORDER));
        assertThat(exposures.of(order)).hasSize(2);
    }

    @Test
    void areAllowedInVitalInterestThatTwoPersonsDecidedBefore() {
        var technician = staff.hire(Role.TECHNICIAN);
        var lead = staff.hire(Role.SHIFT_LEAD);
        var interest = new Ground.VitalInterest(technician.account(), lead.account(), "в безсъзнание");
        assertThat(record(on(interest))).isEqualTo(new Refused(Reason.NOT_DECLARED));

        technician.sitsDown();
        assertThat(exceptions.vitalInterest(order, " ", lead.signature()))
                .isEqualTo(new Declaration.Refused(Declaration.Reason.REASON_MISSING));
        assertThat(exceptions.vitalInterest(
                        order, "в безсъзнание", staff.hire(Role.RECEPTION).signature()))
                .isEqualTo(
                        new Declaration.NeedsSecondPerson(new SecondPerson.Refused(SecondPerson.Reason.NOBODY_LEADS)));
        assertThat(exceptions.vitalInterest(order, "в безсъзнание", lead.signature()))
                .isInstanceOf(Declaration.Made.class);

        assertThat(record(on(interest))).isInstanceOf(Recorded.class);
        clock.advance(Duration.ofHours(25));
        assertThat(record(on(interest))).isEqualTo(new Refused(Reason.NOT_DECLARED));
        assertThat(log()).contains("EXCEPTION_DECLARED");
    }

    @Test
    void areNotAllowedInVitalInterestOfWhoeverRefused() {
        var form = room.print(order, FormKind.CONSENT).form();
        consents.refuse(form, "", room.signers(patient, SignerRole.PATIENT));
        staff.hire(Role.TECHNICIAN).sitsDown();

        assertThat(exceptions.vitalInterest(
                        order, "в безсъзнание", staff.hire(Role.SHIFT_LEAD).signature()))
                .isEqualTo(new Declaration.Refused(Declaration.Reason.AGAINST_THE_WILL));
    }

    @Test
    void areAllowedInVitalInterestWhereOnlyAConsentWasAMistake() {
        grant();
        annul();

        staff.hire(Role.TECHNICIAN).sitsDown();
        assertThat(exceptions.vitalInterest(
                        order, "в безсъзнание", staff.hire(Role.SHIFT_LEAD).signature()))
                .isInstanceOf(Declaration.Made.class);
    }

    @Test
    void areNotAllowedInVitalInterestWhereANoStandsBehindAMistake() {
        consents.refuse(room.print(order, FormKind.CONSENT).form(), "", room.signers(patient, SignerRole.PATIENT));
        clock.advance(Duration.ofMinutes(1));
        grant();
        annul();

        staff.hire(Role.TECHNICIAN).sitsDown();
        assertThat(exceptions.vitalInterest(
                        order, "в безсъзнание", staff.hire(Role.SHIFT_LEAD).signature()))
                .isEqualTo(new Declaration.Refused(Declaration.Reason.AGAINST_THE_WILL));
    }

    void annul() {
        var consent = ((Standing.Granted) standings.now(order)).consent();
        clock.advance(Duration.ofMinutes(1));
        At.desk(Role.SHIFT_LEAD);
        assertThat(consents.annul(consent, "друг пациент")).isInstanceOf(Consenting.Recorded.class);
    }

    @Test
    void areExceptedInAnEpidemicAsScreeningsOnly() {
        staff.hire(Role.TECHNICIAN).sitsDown();
        assertThat(exceptions.screening(order, "РД-01-1", TODAY))
                .isEqualTo(new Declaration.Refused(Declaration.Reason.NOT_A_SCREENING));

        At.desk(Role.RECEPTION);
        order = room.order(room.visit(patient), Examination.PANORAMIC, Purpose.SCREENING);
        staff.hire(Role.TECHNICIAN).sitsDown();
        assertThat(exceptions.screening(order, " ", TODAY))
                .isEqualTo(new Declaration.Refused(Declaration.Reason.NUMBER_MISSING));
        assertThat(exceptions.screening(order, "РД-01-1", TODAY.plusDays(1)))
                .isEqualTo(new Declaration.Refused(Declaration.Reason.DAY_WRONG));
        assertThat(exceptions.screening(order, "РД-01-1", TODAY)).isInstanceOf(Declaration.Made.class);
        assertThat(record(on(new Ground.EpidemicScreening("РД-01-1", TODAY)))).isInstanceOf(Recorded.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TECHNICIAN", "REPORTING_PHYSICIAN"})
    void areForTechniciansAndPhysiciansAlone(Role role) {
        At.desk(role);

        assertThatThrownBy(() -> exposures.record(report(null))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void areMadeWithUnitsThatOnlyTheAdministratorKeeps() {
        At.desk(Role.ADMINISTRATOR);
        var unit = devices.all().stream()
                .filter(one -> one.id().equals(device))
                .findFirst()
                .orElseThrow();
        var twin = new Device(devices.next(), "Друг", null, unit.serialNumber(), "3", null, 0);

        assertThat(devices.save(twin)).isEqualTo(DeviceKeeping.SERIAL_NUMBER_TAKEN);
        assertThat(devices.save(retired(unit))).isEqualTo(DeviceKeeping.SAVED);
        assertThat(devices.save(retired(unit))).isEqualTo(DeviceKeeping.OVERTAKEN);

        At.desk(Role.RECEPTION);
        assertThatThrownBy(() -> devices.save(unit)).isInstanceOf(AccessDeniedException.class);
        grant();
        assertThat(record(report(null))).isEqualTo(new Refused(Reason.DEVICE_RETIRED));
    }

    static Device retired(Device unit) {
        return new Device(
                unit.id(), unit.name(), null, unit.serialNumber(), unit.room(), TODAY.minusDays(1), unit.version());
    }

    void grant() {
        At.desk(Role.RECEPTION);
        var form = room.print(order, FormKind.CONSENT).form();
        consents.grant(form, new Answers(Pregnancy.NO, "", ""), room.signers(patient, SignerRole.PATIENT));
    }

    Recording record(ExposureReport report) {
        At.desk(Role.TECHNICIAN);
        return exposures.record(report);
    }

    ExposureReport report(@Nullable Retake retake) {
        return report(new Ground.Consented(), retake, clock.instant());
    }

    ExposureReport at(Instant moment) {
        return report(new Ground.Consented(), null, moment);
    }

    ExposureReport on(Ground ground) {
        return report(ground, null, clock.instant());
    }

    ExposureReport report(Ground ground, @Nullable Retake retake, Instant at) {
        return new ExposureReport(
                order,
                ground,
                new Justification("кариес?", "д-р Тест", "0000000017", TODAY),
                device,
                operator,
                new Technique(BigDecimal.valueOf(68), BigDecimal.valueOf(8), BigDecimal.valueOf(14000)),
                Dose.typed(new BigDecimal("80.5")),
                Protection.USED,
                retake,
                false,
                at);
    }

    AccountId account() {
        var id = java.util.UUID.randomUUID();
        sql.update(
                "insert into account (account_id, kind, username, display_name, created_at) values (?, 'STAFF', ?, ?, ?)",
                id.toString(),
                id.toString(),
                "Т. Лаборант",
                java.time.LocalDateTime.ofInstant(clock.instant(), java.time.ZoneOffset.UTC));
        return new AccountId(id);
    }

    List<String> log() {
        return sql.queryForList(
                "select action from audit_event where subject_id = ?",
                String.class,
                patient.value().toString());
    }
}
