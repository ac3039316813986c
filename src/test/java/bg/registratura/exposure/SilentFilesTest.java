package bg.registratura.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.dicom.TinyDicom;
import bg.registratura.exposure.IncidentDecision.Finding;
import bg.registratura.exposure.IncidentDecision.Kind;
import bg.registratura.exposure.Recording.Recorded;
import bg.registratura.language.Dates;
import bg.registratura.security.Role;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a file does not say is never believed in favour of whoever made it. */
@DatabaseTest
class SilentFilesTest extends FilesOfAUnit {

    @Autowired
    Exposures exposures;

    @Autowired
    Corrections corrections;

    @Autowired
    ExposureDesk desk;

    @Autowired
    Withholding withholding;

    @Autowired
    Irradiations irradiations;

    @Test
    void ofAKindThatMayBeAnythingAreIrradiations() throws Exception {
        var study = arrives(anything(), clock.instant());

        assertThat(incident().cause()).isEqualTo(Incident.Cause.NOT_ASKED);
        assertThat(withholding.isWithheld(study)).isTrue();
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void ofPhotographsAreNone() throws Exception {
        var study = arrives(silent().text(0x00080060, "CS", "XC"), clock.instant());

        assertThat(withholding.isWithheld(study)).isFalse();
        assertThat(desk.done(order).withoutConsent()).isEmpty();
    }

    @Test
    void areNoIrradiationOnceBothOfTheTwoSaySo() throws Exception {
        var study = arrives(anything(), clock.instant());
        var incident = incident().id();
        staff.hire(Role.REPORTING_PHYSICIAN).sitsDown();
        assertThat(incidents.open(incident).findings()).contains(Finding.NO_IRRADIATION);
        decide(incident, Role.REPORTING_PHYSICIAN, Finding.NO_IRRADIATION);
        assertThat(counted()).isEqualTo(1);
        staff.hire(Role.DPO).sitsDown();
        decide(incident, Role.DPO, Finding.NO_IRRADIATION);

        assertThat(counted()).isZero();
        assertThat(withholding.isWithheld(study)).isFalse();
    }

    @Test
    void thatTellOfXRaysAreNeverFoundToBeNone() throws Exception {
        arrives(silent(), clock.instant());
        var incident = incident().id();
        staff.hire(Role.REPORTING_PHYSICIAN).sitsDown();

        assertThat(decide(incident, Role.REPORTING_PHYSICIAN, Finding.NO_IRRADIATION))
                .isEqualTo(new Deciding.Refused(Deciding.Reason.CONTRADICTED));
    }

    @Test
    void ofTheSameOrderAreWithheldWhileItsIncidentWaits() throws Exception {
        var photograph = arrives(silent().text(0x00080060, "CS", "XC"), clock.instant());
        arrives(silent(), clock.instant());
        assertThat(withholding.isWithheld(photograph)).isTrue();
        assertThat(withholding.isUndecided(photograph)).isTrue();
        assertThat(withholding.incidentOf(photograph)).contains(incident().id());

        var incident = incident().id();
        staff.hire(Role.REPORTING_PHYSICIAN).sitsDown();
        assertThat(incidents.open(incident).withheld()).hasSize(2).contains(photograph);
        decide(incident, Role.REPORTING_PHYSICIAN, Finding.STEP_SKIPPED);
        staff.hire(Role.DPO).sitsDown();
        decide(incident, Role.DPO, Finding.STEP_SKIPPED);
        assertThat(withholding.isWithheld(photograph)).isFalse();
    }

    @Test
    void withoutATimeAreNotCoveredByAConsentOfTheirOwnDay() throws Exception {
        grant();
        clock.advance(Duration.ofMinutes(30));
        var study = arrives(silent().text(0x00080020, "DA", "21250305"));

        assertThat(incident().cause()).isEqualTo(Incident.Cause.NO_TIME);
        assertThat(withholding.isWithheld(study)).isTrue();
        var incident = incident().id();
        staff.hire(Role.REPORTING_PHYSICIAN).sitsDown();
        assertThat(incidents.open(incident).findings()).contains(Finding.NO_TIME);
        assertThat(decide(incident, Role.REPORTING_PHYSICIAN, Finding.NO_TIME)).isInstanceOf(Deciding.Decided.class);
    }

    @Test
    void withoutATimeAreCoveredByAConsentOfADayBefore() throws Exception {
        grant();
        clock.advance(Duration.ofDays(1));
        var study = arrives(silent().text(0x00080020, "DA", "21250306"));

        assertThat(withholding.isWithheld(study)).isFalse();
        assertThat(desk.done(order).open()).singleElement().satisfies(told -> assertThat(told.timeIsExact())
                .isFalse());
    }

    @Test
    void ofAClockThatRunsAheadAreOfTheMomentTheyCame() throws Exception {
        grant();
        clock.advance(Duration.ofMinutes(30));
        arrives(silent(), clock.instant().plusSeconds(90));

        assertThat(desk.done(order).open()).singleElement().satisfies(told -> {
            assertThat(told.timeIsExact()).isTrue();
            assertThat(told.exposedAt()).isEqualTo(clock.instant());
        });
    }

    @Test
    void ofAClockThatIsADayAheadTellNoTime() throws Exception {
        grant();
        clock.advance(Duration.ofMinutes(30));
        arrives(silent(), clock.instant().plus(Duration.ofDays(1)));

        assertThat(incident().cause()).isEqualTo(Incident.Cause.NO_TIME);
    }

    @Test
    void withoutATimeAreNotTakenForWhatWasRecorded() throws Exception {
        grant();
        record();
        clock.advance(Duration.ofMinutes(30));
        arrives(silent().text(0x00080020, "DA", "21250305"));

        assertThat(desk.done(order).withoutConsent()).hasSize(1);
    }

    @Test
    void ofAnHourBeforeTheConsentAreNotTakenForWhatWasRecordedAfterIt() throws Exception {
        clock.set(Instant.parse("2125-10-29T08:30:00Z"));
        At.desk(Role.RECEPTION);
        order = room.order(room.visit(patient));
        grant();
        record();
        clock.advance(Duration.ofMinutes(2));
        arrives(silent(), clock.instant().minus(Duration.ofMinutes(62)));

        assertThat(desk.done(order).withoutConsent()).hasSize(1);
    }

    @Test
    void ofAnHourAwayAreAnotherIrradiationWhenNoClockWasChanged() throws Exception {
        grant();
        clock.advance(Duration.ofMinutes(70));
        record();
        clock.advance(Duration.ofMinutes(2));
        arrives(silent(), clock.instant().minus(Duration.ofMinutes(62)));

        assertThat(desk.done(order).open()).hasSize(1);
    }

    @Test
    void ofACancelledOrderAreKeptAndWithheldAsAnIncident() throws Exception {
        grant();
        clock.advance(Duration.ofMinutes(5));
        At.desk(Role.RECEPTION);
        var another = room.order(room.visit(patient));
        orders.cancel(order, "дубъл");
        clock.advance(Duration.ofMinutes(5));
        var study = arrives(silent(), clock.instant());

        assertThat(incident().cause()).isEqualTo(Incident.Cause.CANCELLED);
        assertThat(withholding.isWithheld(study)).isTrue();
        assertThat(desk.done(order).withoutConsent()).hasSize(1);
        assertThat(desk.done(another).withoutConsent()).isEmpty();
    }

    @Test
    void ofACancelledOrderAreAnIncidentEvenAsAPhotograph() throws Exception {
        At.desk(Role.RECEPTION);
        orders.cancel(order, "дубъл");
        var study = arrives(silent().text(0x00080060, "CS", "XC"), clock.instant());

        assertThat(incident().cause()).isEqualTo(Incident.Cause.CANCELLED);
        assertThat(withholding.isWithheld(study)).isTrue();
        assertThat(counted()).isZero();
    }

    @Test
    void areAnIncidentWhenTheExposureTheyWereTakenForIsAnnulled() throws Exception {
        grant();
        var exposure = record();
        var study = arrives(silent(), clock.instant().minusSeconds(40));
        assertThat(desk.done(order).told()).containsKey(exposure);
        assertThat(withholding.isWithheld(study)).isFalse();

        technician.sitsDown();
        assertThat(corrections.annul(exposure, "друг пациент")).isInstanceOf(Correcting.Recorded.class);
        assertThat(desk.done(order).open()).isEmpty();
        assertThat(desk.done(order).withoutConsent()).hasSize(1);
        assertThat(withholding.isWithheld(study)).isTrue();
    }

    @Test
    void thatComeToAnIncidentAfterItsDecisionWaitForAnother() throws Exception {
        var uid = "2.25." + Math.abs(order.value().getLeastSignificantBits());
        var study = arrives(silent().text(0x0020000D, "UI", uid), clock.instant());
        var incident = incident().id();
        var physician = staff.hire(Role.REPORTING_PHYSICIAN);
        var officer = staff.hire(Role.DPO);
        physician.sitsDown();
        decide(incident, Role.REPORTING_PHYSICIAN, Finding.STEP_SKIPPED);
        officer.sitsDown();
        decide(incident, Role.DPO, Finding.STEP_SKIPPED);
        assertThat(withholding.isWithheld(study)).isFalse();

        clock.advance(Duration.ofMinutes(10));
        arrives(silent().text(0x0020000D, "UI", uid), clock.instant());
        assertThat(withholding.isWithheld(study)).isTrue();
        assertThat(incident().state()).isEqualTo(Incident.State.OPEN);
        physician.sitsDown();
        decide(incident, Role.REPORTING_PHYSICIAN, Finding.STEP_SKIPPED);
        assertThat(withholding.isWithheld(study)).isTrue();
        officer.sitsDown();
        decide(incident, Role.DPO, Finding.STEP_SKIPPED);
        assertThat(withholding.isWithheld(study)).isFalse();
    }

    @Test
    void waitAnewWhenAConsentedExposureIsAnnulled() throws Exception {
        grant();
        clock.advance(Duration.ofMinutes(3));
        var exposure = record();
        arrives(silent(), clock.instant());

        technician.sitsDown();
        corrections.annul(exposure, "не е направена");
        assertThat(desk.done(order).open()).hasSize(1);
        assertThat(desk.done(order).withoutConsent()).isEmpty();
    }

    Deciding decide(IncidentId incident, Role as, Finding finding) {
        return incidents.decide(incident, new Ruling(as, Kind.RELEASED, finding, "видяно"));
    }

    int counted() {
        At.desk(Role.REPORTING_PHYSICIAN);
        return irradiations.of(patient, Dates.dayOf(TestClock.START)).size();
    }

    TinyDicom anything() {
        return silent().text(0x00080060, "CS", "OT");
    }

    ExposureId record() {
        technician.sitsDown();
        var report = new ExposureReport(
                order,
                new Ground.Consented(),
                new Justification("кариес?", "д-р Тест", "0000000017", Dates.dayOf(TestClock.START)),
                device,
                technician.account(),
                new Technique(BigDecimal.valueOf(68), BigDecimal.valueOf(8), BigDecimal.valueOf(14000)),
                Dose.typed(new BigDecimal("80.5")),
                Protection.USED,
                null,
                false,
                clock.instant());
        return ((Recorded) exposures.record(report)).exposure();
    }
}
