package bg.registratura.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.consent.Answers;
import bg.registratura.consent.Askings;
import bg.registratura.consent.Consenting;
import bg.registratura.consent.FormKind;
import bg.registratura.consent.Pregnancy;
import bg.registratura.consent.SignerRole;
import bg.registratura.dicom.TinyDicom;
import bg.registratura.dicom.TinyReport;
import bg.registratura.exposure.IncidentDecision.Finding;
import bg.registratura.exposure.IncidentDecision.Kind;
import bg.registratura.exposure.Notified.Audience;
import bg.registratura.exposure.Notified.Manner;
import bg.registratura.exposure.Notifying.Outcome;
import bg.registratura.exposure.Recording.Reason;
import bg.registratura.exposure.Recording.Recorded;
import bg.registratura.exposure.Recording.Refused;
import bg.registratura.imaging.Assignments;
import bg.registratura.imaging.Reception;
import bg.registratura.imaging.TestOrders;
import bg.registratura.security.Role;
import bg.registratura.visit.Readiness;
import bg.registratura.visit.Readiness.Stage;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What becomes of the irradiations that files tell of. */
@DatabaseTest
class ReportsTest extends FilesOfAUnit {

    @Autowired
    Exposures exposures;

    @Autowired
    ExposureDesk desk;

    @Autowired
    ReportDesk reports;

    @Autowired
    Unrecorded unrecorded;

    @Autowired
    Notifications notifications;

    @Autowired
    Askings askings;

    @Autowired
    Withholding withholding;

    @Autowired
    Irradiations irradiations;

    @Autowired
    UnconsentedDoses doses;

    @Autowired
    Readiness readiness;

    @Autowired
    Exceptions exceptions;

    @Autowired
    Assignments assignments;

    @Test
    void fillTheFormAndAreRecordedWithWhatTheFileCannotSay() throws Exception {
        grant();
        clock.advance(Duration.ofMinutes(3));
        arrives(picture(), clock.instant());

        var told = open().getFirst();
        assertThat(told.device()).isEqualTo(device);
        assertThat(told.tubeVoltageKv()).isEqualByComparingTo("68");
        assertThat(told.exposureTimeMs()).isEqualByComparingTo("14000");
        assertThat(told.milliampereSeconds()).isEqualByComparingTo("112");
        assertThat(told.dose().orElseThrow()).isEqualByComparingTo("80.5");
        assertThat(record(told, "80.5")).isInstanceOf(Recorded.class);
        assertThat(open()).isEmpty();
        assertThat(record(told, "80.5")).isEqualTo(new Refused(Reason.REPORT_SETTLED));
        assertThat(desk.done(order).told()).hasSize(1);
    }

    @Test
    void areFoundAmongWhatWasRecordedByHandBeforeOrAfter() throws Exception {
        grant();
        record(null, "80.5");
        arrives(picture(), clock.instant().minusSeconds(70));
        assertThat(open()).isEmpty();

        clock.advance(Duration.ofMinutes(30));
        arrives(picture(), clock.instant().minusSeconds(70));
        assertThat(open()).hasSize(1);
        record(null, "80.5");
        assertThat(open()).isEmpty();
        assertThat(desk.done(order).made()).hasSize(2);
    }

    @Test
    void ofTheUnitWhoseClockNobodySetToWinterTimeAreFoundToo() throws Exception {
        clock.set(Instant.parse("2125-10-29T08:30:00Z"));
        At.desk(Role.RECEPTION);
        order = room.order(room.visit(patient));
        grant();
        clock.advance(Duration.ofMinutes(70));
        record(null, "80.5");
        clock.advance(Duration.ofMinutes(2));
        arrives(picture(), clock.instant().minus(Duration.ofMinutes(62)));

        assertThat(open()).isEmpty();
        assertThat(desk.done(order).withoutConsent()).isEmpty();
    }

    @Test
    void ofTheSameIrradiationCountOnce() throws Exception {
        grant();
        clock.advance(Duration.ofMinutes(3));
        var taken = clock.instant().minusSeconds(5);
        arrives(picture(), taken);
        arrives(picture(), taken);
        assertThat(open()).hasSize(1);

        arrives(picture().text(0x00083010, "UI", "2.25.77"), taken.minusSeconds(60));
        arrives(picture().text(0x00083010, "UI", "2.25.77"), taken.minusSeconds(30));
        assertThat(open()).hasSize(2);

        for (int slice = 0; slice < 3; slice++) {
            arrives(
                    picture()
                            .text(0x00080060, "CS", "CT")
                            .text(0x0020000E, "UI", "2.25." + order.value().getLeastSignificantBits() * -1),
                    taken.minusSeconds(slice));
        }
        assertThat(open()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "0, NOT_POSITIVE",
        "-0.8, NOT_POSITIVE",
        "80.5, OTHER_UNIT",
        "0.00805, OTHER_UNIT",
        "3000, OTHER_UNIT",
        "0.805,"
    })
    void ofAnotherUnitOfMeasureAreNeverTakenSilently(String deciGray, @Nullable DoseDoubt doubt) throws Exception {
        grant();
        clock.advance(Duration.ofMinutes(3));
        arrives(picture().text(0x0018115E, "DS", deciGray), clock.instant());

        assertThat(open().getFirst().doubt()).isEqualTo(doubt);
        assertThat(open().getFirst().dose().isPresent()).isEqualTo(doubt == null);
    }

    @Test
    void thatAreNoExposureArePutAsideForAReason() throws Exception {
        grant();
        clock.advance(Duration.ofMinutes(3));
        arrives(picture(), clock.instant());
        var told = open().getFirst();
        technician.sitsDown();

        assertThat(reports.putAside(told.id(), " ")).isEqualTo(ReportDesk.Outcome.REASON_MISSING);
        assertThat(reports.putAside(told.id(), "изпратено два пъти")).isEqualTo(ReportDesk.Outcome.WAITS_FOR_A_SECOND);
        assertThat(reports.putAside(told.id(), "пак")).isEqualTo(ReportDesk.Outcome.WAITS_FOR_A_SECOND);
        assertThat(open()).hasSize(1);

        staff.hire(Role.REPORTING_PHYSICIAN).sitsDown();
        assertThat(reports.doubts(told.id())).hasSize(2).noneMatch(Doubt::own);
        assertThat(reports.putAside(told.id(), "така е")).isEqualTo(ReportDesk.Outcome.SETTLED);
        assertThat(reports.putAside(told.id(), "пак")).isEqualTo(ReportDesk.Outcome.OVERTAKEN);
        assertThat(open()).isEmpty();
    }

    @Test
    void keepAConsentFromBeingCalledAMistakeUntilTheyAreSettled() throws Exception {
        At.desk(Role.RECEPTION);
        var form = room.print(order, FormKind.CONSENT).form();
        var consent = ((Consenting.Recorded) consents.grant(
                        form, new Answers(Pregnancy.NO, "", ""), room.signers(patient, SignerRole.PATIENT)))
                .consent();
        clock.advance(Duration.ofMinutes(3));
        arrives(silent(), clock.instant());
        At.desk(Role.SHIFT_LEAD);
        assertThat(consents.annul(consent, "друг пациент"))
                .isEqualTo(new Consenting.Refused(Consenting.Reason.UNDER_A_REPORT));

        technician.sitsDown();
        reports.putAside(open().getFirst().id(), "пробна снимка");
        At.desk(Role.SHIFT_LEAD);
        assertThat(consents.annul(consent, "друг пациент")).isInstanceOf(Consenting.Recorded.class);
    }

    @Test
    void withoutADoseArePutAsideByOne() throws Exception {
        grant();
        clock.advance(Duration.ofMinutes(3));
        arrives(silent(), clock.instant());
        var told = open().getFirst();
        technician.sitsDown();

        assertThat(reports.putAside(told.id(), "пробна снимка")).isEqualTo(ReportDesk.Outcome.SETTLED);
    }

    @Test
    void thatAreForgottenStandOnTheListUntilTheyAreRecorded() throws Exception {
        grant();
        clock.advance(Duration.ofMinutes(3));
        arrives(picture(), clock.instant());
        clock.advance(Duration.ofDays(40));
        technician.sitsDown();
        var number = orders.find(order).accessionNumber();
        var before = unrecorded.waiting();
        assertThat(unrecorded.all())
                .filteredOn(open -> open.accession().equals(number))
                .singleElement()
                .satisfies(open -> assertThat(open.device()).isEqualTo("Апарат"));

        reports.putAside(open().getFirst().id(), "изпратено два пъти");
        staff.hire(Role.REPORTING_PHYSICIAN).sitsDown();
        assertThat(unrecorded.all())
                .filteredOn(open -> open.accession().equals(number))
                .allMatch(OpenReport::waitsForASecond);
        reports.putAside(open().getFirst().id(), "така е");
        assertThat(unrecorded.waiting()).isEqualTo(before - 1);
        assertThat(unrecorded.putAside(TODAY, TODAY))
                .filteredOn(aside -> aside.accession().equals(number))
                .singleElement()
                .satisfies(aside -> {
                    assertThat(aside.told()).isEqualByComparingTo("80.5");
                    assertThat(aside.doubts()).hasSize(1);
                });
        At.desk(Role.RECEPTION);
        assertThatThrownBy(() -> unrecorded.all()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void withoutConsentOpenAnIncidentAndAreWithheld() throws Exception {
        var study = arrives(picture(), clock.instant());

        assertThat(open()).isEmpty();
        assertThat(desk.done(order).withoutConsent())
                .singleElement()
                .satisfies(one -> assertThat(one.doseMilliGrayCm2()).isEqualByComparingTo("80.5"));
        assertThat(withholding.isWithheld(study)).isTrue();
        assertThat(incident().cause()).isEqualTo(Incident.Cause.NOT_ASKED);
        assertThat(irradiations.of(patient, TODAY)).singleElement().satisfies(one -> {
            assertThat(one.consented()).isFalse();
            assertThat(one.doseMilliGrayCm2()).isEqualByComparingTo("80.5");
        });

        clock.advance(Duration.ofMinutes(1));
        grant();
        assertThat(withholding.isWithheld(study)).isTrue();
        assertThat(record(at(TestClock.START.plusSeconds(59)))).isEqualTo(new Refused(Reason.NO_CONSENT));
        clock.advance(Duration.ofMinutes(5));
        assertThat(record(null, "80.5")).isInstanceOf(Recorded.class);
        assertThat(desk.done(order).count()).isEqualTo(2);
    }

    @Test
    void ofAnotherStudyWithTheSameIrradiationAreWithheldWithTheFirst() throws Exception {
        arrives(picture().text(0x00083010, "UI", "2.25.99"), clock.instant());
        var again = arrives(picture().text(0x00083010, "UI", "2.25.99"), clock.instant());

        assertThat(withholding.isWithheld(again)).isTrue();
        assertThat(desk.done(order).withoutConsent()).hasSize(1);
    }

    @Test
    void betweenAWithdrawalAndItsRecordAreWithoutConsent() throws Exception {
        grant();
        clock.advance(Duration.ofMinutes(5));
        technician.sitsDown();
        consents.stop(order, "зави му се свят");
        clock.advance(Duration.ofMinutes(1));
        arrives(picture(), clock.instant());

        assertThat(incident().cause()).isEqualTo(Incident.Cause.ENDED);
        assertThat(record(null, "80.5")).isEqualTo(new Refused(Reason.CONSENT_ENDED));
    }

    @Test
    void thatComeLateByAssignmentAreJudgedByTheirOwnTime() throws Exception {
        var taken = clock.instant();
        var file = TestOrders.picture("unknown")
                .text(0x0008002A, "DT", DICOM.format(taken))
                .text(0x00100010, "PN", "Nobody");
        technician.sitsDown();
        var kept = (Reception.Kept) arrivals.upload("IM1.dcm", new ByteArrayInputStream(file.file()));
        clock.advance(Duration.ofMinutes(10));
        grant();
        technician.sitsDown();
        var waiting = assignments.waiting().stream()
                .filter(one -> one.id().equals(kept.study()))
                .findFirst()
                .orElseThrow();
        assignments.assign(waiting, order, "compared");

        assertThat(withholding.isWithheld(kept.study())).isTrue();
    }

    @Test
    void onAnExceptionSaidBeforeAreRegular() throws Exception {
        technician.sitsDown();
        exceptions.vitalInterest(
                order, "в безсъзнание", staff.hire(Role.SHIFT_LEAD).signature());
        clock.advance(Duration.ofMinutes(1));
        var study = arrives(picture(), clock.instant());

        assertThat(withholding.isWithheld(study)).isFalse();
        assertThat(open()).hasSize(1);
    }

    @Test
    void areReleasedByAPhysicianAndTheOfficer() throws Exception {
        var study = arrives(picture(), clock.instant());
        var physician = staff.hire(Role.REPORTING_PHYSICIAN);
        var officer = staff.hire(Role.DPO);

        var incident = incident().id();
        physician.sitsDown();
        assertThat(incidents.decide(incident, physician(" ")))
                .isEqualTo(new Deciding.Refused(Deciding.Reason.REASON_MISSING));
        assertThatThrownBy(() -> incidents.decide(incident, officer("x"))).isInstanceOf(AccessDeniedException.class);
        incidents.decide(incident, physician("нужна за лечението"));
        assertThat(withholding.isWithheld(study)).isTrue();
        officer.sitsDown();
        incidents.decide(incident, officer("пациентът е уведомен и желае"));

        assertThat(withholding.isWithheld(study)).isFalse();
        assertThat(incidents.open(incident).incident().state()).isEqualTo(Incident.State.RELEASED);
    }

    @Test
    void withoutConsentHaveALedgerOfWhoWasTold() throws Exception {
        arrives(picture(), clock.instant());
        var incident = incident().id();
        var physician = staff.hire(Role.REPORTING_PHYSICIAN);
        physician.sitsDown();

        assertThat(tell(incident, Audience.PATIENT, Manner.BY_LETTER, "Вяра", TODAY))
                .isEqualTo(Outcome.NOT_IN_PERSON);
        assertThat(tell(incident, Audience.PATIENT, Manner.IN_PERSON, " ", TODAY))
                .isEqualTo(Outcome.RECIPIENT_MISSING);
        assertThat(tell(incident, Audience.PATIENT, Manner.IN_PERSON, "Вяра", TODAY.plusDays(1)))
                .isEqualTo(Outcome.NOT_THAT_DAY);
        assertThat(tell(incident, Audience.PATIENT, Manner.IN_PERSON, "Вяра", TODAY.minusDays(1)))
                .isEqualTo(Outcome.NOT_THAT_DAY);
        assertThat(tell(incident, Audience.PATIENT, Manner.IN_PERSON, "Вяра", TODAY))
                .isEqualTo(Outcome.RECORDED);
        clock.advance(Duration.ofMinutes(1));
        assertThat(tell(incident, Audience.AUTHORITY, Manner.BY_LETTER, "НЦРРЗ, изх. 12", TODAY))
                .isEqualTo(Outcome.RECORDED);

        assertThat(notifications.of(incident))
                .extracting(Notified::audience)
                .containsExactly(Audience.PATIENT, Audience.AUTHORITY);
        technician.sitsDown();
        assertThatThrownBy(() -> notifications.of(incident)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void ofThoseWhoMayNotKnowAreReadByNobodyElse() {
        At.desk(Role.AUDITOR);
        assertThatThrownBy(() -> desk.done(order)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> irradiations.of(patient, TODAY)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> exposures.of(order)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> askings.checks(patient)).isInstanceOf(AccessDeniedException.class);
    }

    Outcome tell(IncidentId incident, Audience audience, Manner manner, String whom, LocalDate on) {
        return notifications.record(incident, new Notifying(audience, whom, manner, on));
    }

    @Test
    void ofAClockThatRunsBehindStayWithoutConsentAndSayBySoMuch() throws Exception {
        grant();
        var study = arrives(picture(), clock.instant().minusSeconds(12));

        assertThat(withholding.isWithheld(study)).isTrue();
        var incident = incident().id();
        staff.hire(Role.REPORTING_PHYSICIAN).sitsDown();
        assertThat(incidents.open(incident).exposures()).singleElement().satisfies(one -> assertThat(one.clock())
                .isEqualTo(new ClockGap(Duration.ofSeconds(12), true)));
        incidents.decide(
                incident, new Ruling(Role.REPORTING_PHYSICIAN, Kind.RELEASED, Finding.CLOCK, "сверен, изостава"));
        staff.hire(Role.DPO).sitsDown();
        incidents.decide(incident, new Ruling(Role.DPO, Kind.RELEASED, Finding.CLOCK, "по протокола на физика"));

        assertThat(withholding.isWithheld(study)).isFalse();
        assertThat(desk.done(order).withoutConsent()).hasSize(1);
        assertThat(irradiations.of(patient, TODAY)).singleElement().satisfies(one -> assertThat(one.consented())
                .isFalse());
    }

    @Test
    void areNotExplainedByAClockWhereNobodyConsented() throws Exception {
        arrives(picture(), clock.instant());
        var incident = incident().id();
        staff.hire(Role.REPORTING_PHYSICIAN).sitsDown();

        assertThat(incidents.open(incident).clockMayBeOff()).isFalse();
        assertThat(incidents.decide(incident, new Ruling(Role.REPORTING_PHYSICIAN, Kind.RELEASED, Finding.CLOCK, "x")))
                .isEqualTo(new Deciding.Refused(Deciding.Reason.NO_CONSENT_NEAR));
    }

    @Test
    void withADoubtedDoseAndNoConsentAreSettledByAPhysician() throws Exception {
        arrives(picture().text(0x0018115E, "DS", "80.5"), clock.instant());
        var one = desk.done(order).withoutConsent().getFirst();
        assertThat(one.doseMilliGrayCm2()).isNull();

        technician.sitsDown();
        assertThatThrownBy(() -> doses.settle(one.id(), Dose.typed(new BigDecimal("80.5")), "от дисплея"))
                .isInstanceOf(AccessDeniedException.class);
        staff.hire(Role.REPORTING_PHYSICIAN).sitsDown();
        assertThat(doses.settle(one.id(), Dose.typed(new BigDecimal("80.5")), " "))
                .isEqualTo(UnconsentedDoses.Outcome.REASON_MISSING);
        assertThat(doses.settle(one.id(), Dose.typed(new BigDecimal("80.5")), "от дисплея"))
                .isEqualTo(UnconsentedDoses.Outcome.RECORDED);
        assertThat(doses.settle(one.id(), Dose.typed(new BigDecimal("80.50")), "пак"))
                .isEqualTo(UnconsentedDoses.Outcome.NOTHING_CHANGED);

        assertThat(irradiations.of(patient, TODAY))
                .singleElement()
                .satisfies(counted -> assertThat(counted.doseMilliGrayCm2()).isEqualByComparingTo("80.5"));
        assertThat(desk.done(order).withoutConsent().getFirst().settled()).hasSize(1);
        assertThat(doses.doubt(one, new BigDecimal("8050"))).contains(DoseDoubt.OTHER_UNIT);
    }

    @Test
    void areSaidToTheTechnicianUntilTheyAreRecordedOrDecided() throws Exception {
        grant();
        clock.advance(Duration.ofMinutes(3));
        arrives(picture(), clock.instant());
        assertThat(stage()).isEqualTo(Stage.UNRECORDED);
        record(open().getFirst(), "80.5");
        assertThat(stage()).isEqualTo(Stage.EXPOSED);

        technician.sitsDown();
        consents.stop(order, "зави му се свят");
        clock.advance(Duration.ofMinutes(5));
        arrives(picture(), clock.instant());
        assertThat(stage()).isEqualTo(Stage.WITHHELD);
    }

    @Test
    void areCompletedByTheDoseReportOfTheUnitWhicheverComesFirst() throws Exception {
        grant();
        clock.advance(Duration.ofMinutes(3));
        var study = uid();
        assertThat(sheet(study, "0.00000805", "Gy.m2")).isEqualTo(new Reception.DoseReport(false, true));
        arrives(silent().text(0x0020000D, "UI", study), clock.instant());

        var told = open().getFirst();
        assertThat(told.dose().orElseThrow()).isEqualByComparingTo("80.5");
        assertThat(told.tubeVoltageKv()).isEqualByComparingTo("68");
        assertThat(record(told, "80.5")).isInstanceOf(Recorded.class);

        clock.advance(Duration.ofMinutes(30));
        var later = uid();
        arrives(silent().text(0x0020000D, "UI", later), clock.instant());
        assertThat(open().getFirst().dose()).isEmpty();
        sheet(later, "0.805", "dGy.cm2");
        assertThat(open().getFirst().dose().orElseThrow()).isEqualByComparingTo("80.5");
    }

    @Test
    void thatContradictTheDoseReportOfTheUnitAreDoubted() throws Exception {
        grant();
        clock.advance(Duration.ofMinutes(3));
        var study = uid();
        arrives(picture().text(0x0020000D, "UI", study), clock.instant());
        sheet(study, "91", "mGy.cm2");

        assertThat(open().getFirst().doubt()).isEqualTo(DoseDoubt.CONTRADICTED);
        assertThat(open().getFirst().dose()).isEmpty();
    }

    @Test
    void haveADoseReportKeptOnceThatCannotBeRead() throws Exception {
        grant();
        clock.advance(Duration.ofMinutes(3));
        var study = uid();
        arrives(silent().text(0x0020000D, "UI", study), clock.instant());
        assertThat(sheet(study, "80.5", "rad.cm2")).isEqualTo(new Reception.DoseReport(false, false));
        assertThat(sheet(study, "80.5", "rad.cm2")).isEqualTo(new Reception.DoseReport(true, false));

        assertThat(open().getFirst().sheet()).isNotNull().satisfies(sheet -> assertThat(sheet.isSilent())
                .isTrue());
        assertThat(open().getFirst().dose()).isEmpty();
    }

    @Test
    void leaveADoseReportOfAnotherIrradiationToBeReadByAPerson() throws Exception {
        grant();
        clock.advance(Duration.ofMinutes(3));
        var study = uid();
        arrives(silent().text(0x0020000D, "UI", study).text(0x00083010, "UI", "2.25.5"), clock.instant());
        arrives(silent().text(0x0020000D, "UI", study).text(0x00083010, "UI", "2.25.6"), clock.instant());
        sheet(study, "80.5", "mGy.cm2");

        assertThat(open()).hasSize(2).allSatisfy(told -> assertThat(told.dose()).isEmpty());
        assertThat(desk.done(order).loose()).singleElement().satisfies(loose -> assertThat(loose.doseMilliGrayCm2())
                .isEqualByComparingTo("80.5"));
    }

    @Test
    void withoutConsentCountTheDoseOfAReportThatCameBefore() throws Exception {
        var study = uid();
        sheet(study, "80.5", "mGy.cm2");
        arrives(silent().text(0x0020000D, "UI", study), clock.instant());

        assertThat(desk.done(order).withoutConsent())
                .singleElement()
                .satisfies(one -> assertThat(one.doseMilliGrayCm2()).isEqualByComparingTo("80.5"));
    }

    Reception sheet(String study, String dose, String unit) throws Exception {
        technician.sitsDown();
        var report = new TinyReport(study + ".7", study)
                .measured("122130", dose, unit)
                .measured("113733", "68", "kV");
        return arrivals.upload("SR1.dcm", new ByteArrayInputStream(report.file()));
    }

    static String uid() {
        return "2.25." + Math.abs(UUID.randomUUID().getMostSignificantBits());
    }

    @Test
    void ofIncidentsAreReadByTheTwoAlone() {
        for (var role : At.everyDeskBut(Role.REPORTING_PHYSICIAN, Role.DPO)) {
            At.desk(role);
            assertThatThrownBy(() -> incidents.all()).as(role.name()).isInstanceOf(AccessDeniedException.class);
        }
    }

    static Ruling physician(String reason) {
        return new Ruling(Role.REPORTING_PHYSICIAN, Kind.RELEASED, Finding.STEP_SKIPPED, reason);
    }

    static Ruling officer(String reason) {
        return new Ruling(Role.DPO, Kind.RELEASED, Finding.STEP_SKIPPED, reason);
    }

    Stage stage() {
        return readiness.of(List.of(orders.find(order).visit())).get(order);
    }

    TinyDicom picture() {
        return silent().text(0x00180060, "DS", "68")
                .text(0x00181150, "IS", "14000")
                .text(0x00181151, "IS", "8")
                .text(0x00181152, "IS", "112")
                .text(0x0018115E, "DS", "0.805");
    }

    List<ReportedExposure> open() {
        return desk.done(order).open();
    }

    Recording record(@Nullable ReportedExposure told, String dose) {
        return record(report(told, dose, told == null ? clock.instant() : told.exposedAt()));
    }

    Recording record(ExposureReport report) {
        technician.sitsDown();
        return exposures.record(report);
    }

    ExposureReport at(Instant moment) {
        return report(null, "80.5", moment);
    }

    ExposureReport report(@Nullable ReportedExposure told, String dose, Instant at) {
        return new ExposureReport(
                order,
                new Ground.Consented(),
                new Justification("кариес?", "д-р Тест", "0000000017", TODAY),
                device,
                technician.account(),
                new Technique(BigDecimal.valueOf(68), BigDecimal.valueOf(8), BigDecimal.valueOf(14000)),
                Dose.typed(new BigDecimal(dose)),
                Protection.USED,
                null,
                false,
                at,
                Specifics.NONE,
                told == null ? null : told.id());
    }
}
