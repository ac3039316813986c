package bg.registratura.exposure;

import bg.registratura.imaging.InstanceId;
import bg.registratura.imaging.StudyId;
import bg.registratura.people.PatientId;
import bg.registratura.visit.Examination;
import bg.registratura.visit.OrderId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One irradiation as the files of a unit tell it; whatever a file does not say is absent.
 *
 * @param device the unit of the register that has this serial number
 * @param exposedAt by the unit's clock; where that says only the day, its first moment
 * @param reportedDose mGy·cm², as the unit says it
 * @param doubt why that is not taken over unseen
 * @param sheet what the unit's dose report tells beside it; what the picture leaves open is taken from there
 */
public record ReportedExposure(
        ReportId id,
        StudyId study,
        InstanceId instance,
        OrderId order,
        PatientId patient,
        @Nullable String deviceSerial,
        @Nullable DeviceId device,
        Instant exposedAt,
        boolean timeIsExact,
        @Nullable BigDecimal tubeVoltageKv,
        @Nullable BigDecimal tubeCurrentMa,
        @Nullable BigDecimal exposureTimeMs,
        @Nullable BigDecimal milliampereSeconds,
        @Nullable BigDecimal volumeDoseMilliGray,
        @Nullable BigDecimal reportedDose,
        @Nullable DoseDoubt doubt,
        @Nullable Sheet sheet) {

    /** As its pictures tell it. */
    static ReportedExposure pictured(
            ReportId id,
            StudyId study,
            InstanceId instance,
            OrderId order,
            PatientId patient,
            @Nullable String deviceSerial,
            @Nullable DeviceId device,
            Instant exposedAt,
            boolean timeIsExact,
            @Nullable BigDecimal tubeVoltageKv,
            @Nullable BigDecimal tubeCurrentMa,
            @Nullable BigDecimal exposureTimeMs,
            @Nullable BigDecimal milliampereSeconds,
            @Nullable BigDecimal volumeDoseMilliGray,
            @Nullable BigDecimal reportedDose,
            @Nullable DoseDoubt doubt) {
        return new ReportedExposure(
                id,
                study,
                instance,
                order,
                patient,
                deviceSerial,
                device,
                exposedAt,
                timeIsExact,
                tubeVoltageKv,
                tubeCurrentMa,
                exposureTimeMs,
                milliampereSeconds,
                volumeDoseMilliGray,
                reportedDose,
                doubt,
                null);
    }

    /** What the pictures leave open is as the unit's dose report tells it; where both tell a dose they must agree. */
    ReportedExposure completedBy(Sheet said, Examination examination) {
        var dose = reportedDose == null ? said.doseMilliGrayCm2() : reportedDose;
        return new ReportedExposure(
                id,
                study,
                instance,
                order,
                patient,
                deviceSerial,
                device,
                exposedAt,
                timeIsExact,
                either(tubeVoltageKv, said.tubeVoltageKv()),
                either(tubeCurrentMa, said.tubeCurrentMa()),
                either(exposureTimeMs, said.exposureTimeMs()),
                milliampereSeconds,
                either(volumeDoseMilliGray, said.volumeDoseMilliGray()),
                dose,
                doubt(said, dose, examination),
                said);
    }

    private @Nullable DoseDoubt doubt(Sheet said, @Nullable BigDecimal dose, Examination examination) {
        if (reportedDose == null) {
            return dose == null
                    ? null
                    : DoseJudge.doubt(dose, examination, List.of()).orElse(null);
        }
        return same(said.doseMilliGrayCm2(), reportedDose) ? doubt : DoseDoubt.CONTRADICTED;
    }

    private static @Nullable BigDecimal either(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other : one;
    }

    /** Whether it says a dose, believed or not: nobody alone may say that it is none. */
    public boolean carriesADose() {
        return reportedDose != null || volumeDoseMilliGray != null;
    }

    /** The dose that may be taken over. */
    public Optional<BigDecimal> dose() {
        return doubt == null ? Optional.ofNullable(reportedDose) : Optional.empty();
    }

    /** Whether nothing it says of the technique and the dose differs from what is on record. */
    public boolean agreesWith(Exposure exposure) {
        return same(tubeVoltageKv, exposure.tubeVoltageKv())
                && same(tubeCurrentMa, exposure.tubeCurrentMa())
                && same(exposureTimeMs, exposure.exposureTimeMs())
                && doubt == null
                && same(reportedDose, exposure.doseMilliGrayCm2());
    }

    /** What it says of a quantity differs from another value by a hundredth and more; silence differs from nothing. */
    private static boolean same(@Nullable BigDecimal said, @Nullable BigDecimal recorded) {
        return said == null
                || recorded != null
                        && said.subtract(recorded).abs().movePointRight(2).compareTo(recorded.abs()) <= 0;
    }
}
