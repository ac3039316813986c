package bg.registratura.exposure;

import bg.registratura.consent.Answers;
import bg.registratura.consent.Standing;
import bg.registratura.language.Dates;
import bg.registratura.people.Patient;
import bg.registratura.people.Practitioner;
import bg.registratura.visit.Order;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One order at the unit: who it is, whether it may be done, what was done already.
 *
 * @param referrer who sent the patient and thereby may have justified the examination
 * @param saidNo the patient refused or took the consent back, and it was no mistake
 * @param ground what an exposure of this moment would stand on
 * @param grounds what each irradiation that waits to be recorded stands on, by its own moment
 * @param answers what the patient said on the sheet: pregnancy, earlier exposures, implants
 * @param devices the units in use today
 * @param qualities the checks of those that have some
 * @param usual the latest doses of such examinations with each of them
 */
public record Session(
        Order order,
        Patient patient,
        Optional<Practitioner> referrer,
        Standing standing,
        boolean saidNo,
        Optional<Ground> ground,
        Map<ReportId, Ground> grounds,
        Optional<Answers> answers,
        Done done,
        List<Device> devices,
        Map<DeviceId, Quality> qualities,
        Map<DeviceId, List<BigDecimal>> usual,
        Instant now) {

    /** Nothing is offered without a consent in force or an exception that was said. */
    public boolean mayExpose() {
        return ground.isPresent() && !order.isCancelled();
    }

    /** Whether what a unit told of is recorded now: it was allowed then, whatever was said since. */
    public boolean mayRecord(ReportedExposure report) {
        return grounds.containsKey(report.id()) && !order.isCancelled();
    }

    /** What a record stands on: of what a unit told of by its own moment, else by this one. */
    public Ground ground(@Nullable ReportId told) {
        var then = told == null ? null : grounds.get(told);
        return then == null ? ground.orElseGet(Ground.Consented::new) : then;
    }

    /** What is to be said of the quality of a unit today. */
    public Quality.State quality(Device device) {
        return qualities.getOrDefault(device.id(), Quality.UNKNOWN).on(Dates.dayOf(now));
    }

    /** Why a dose that somebody read off a unit is asked about before it is recorded. */
    public Optional<DoseDoubt> doubt(DeviceId unit, BigDecimal said) {
        return DoseJudge.doubt(said, order.referral().examination(), usual.getOrDefault(unit, List.of()));
    }

    /** What is in the way, where nothing is offered. */
    public Incident.Cause obstacle() {
        return Incident.Cause.of(standing);
    }

    /** Whether a vital interest can still be decided: not against a no. */
    public boolean isOpenToVitalInterest() {
        return !saidNo;
    }
}
