package bg.registratura.exposure;

import bg.registratura.language.Dates;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the exposure that was recorded by hand and is the one a unit tells of. */
@Component
class Pairing {

    /** Between an exposure and its record, where both are allowed. */
    private static final Duration NEAR = Duration.ofMinutes(15);
    /** Between two clocks: all that is believed where the unit tells of a moment without consent. */
    private static final Duration CLOCKS = Duration.ofMinutes(2);
    /** The clock of a unit that nobody set when summer time began or ended. */
    private static final Duration SUMMER_TIME = Duration.ofHours(1);
    /** By then somebody has set it. */
    private static final Duration FORGOTTEN = Duration.ofDays(14);

    private final ExposureRepository exposures;
    private final ReportRepository reports;

    Pairing(ExposureRepository exposures, ReportRepository reports) {
        this.exposures = exposures;
        this.reports = reports;
    }

    /**
     * The recorded exposure it is: of the same unit and about the same time. Of several the one that agrees in everything,
     * the nearest of those; where none does, none is taken for it. A file without a time is believed for its own day, and not
     * at all where nobody is known to have consented.
     */
    Optional<ExposureId> of(ReportedExposure report, boolean covered) {
        var told = reports.told(report.order());
        var near = exposures.of(report.order()).stream()
                .filter(made -> !told.containsKey(made.id()))
                .filter(made -> report.device() == null || report.device().equals(made.unit()))
                .filter(made -> covered ? isAboutThen(report, made) : isAtOnce(report, made))
                .sorted(Comparator.comparing(made -> apart(report, made)))
                .toList();
        return near.stream()
                .filter(report::agreesWith)
                .findFirst()
                .or(() -> only(near))
                .map(Exposure::id);
    }

    private static boolean isAboutThen(ReportedExposure report, Exposure made) {
        if (!report.timeIsExact()) {
            return Dates.dayOf(report.exposedAt()).equals(Dates.dayOf(made.exposedAt()));
        }
        var apart = apart(report, made);
        return apart.compareTo(NEAR) <= 0
                || clocksWereChangedBefore(report.exposedAt())
                        && apart.minus(SUMMER_TIME).abs().compareTo(CLOCKS) <= 0;
    }

    private static boolean isAtOnce(ReportedExposure report, Exposure made) {
        return report.timeIsExact() && apart(report, made).compareTo(CLOCKS) <= 0;
    }

    private static boolean clocksWereChangedBefore(Instant moment) {
        var change = Dates.SOFIA.getRules().previousTransition(moment);
        return change != null && Duration.between(change.getInstant(), moment).compareTo(FORGOTTEN) <= 0;
    }

    private static Duration apart(ReportedExposure report, Exposure made) {
        return Duration.between(report.exposedAt(), made.exposedAt()).abs();
    }

    private static Optional<Exposure> only(List<Exposure> near) {
        return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
    }
}
