package bg.registratura.exposure;

import bg.registratura.security.AccountId;
import bg.registratura.visit.Examination;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings what is recorded together with what the units told. */
@Component
class Telling {

    private final ReportRepository reports;
    private final Pairing pairing;

    Telling(ReportRepository reports, Pairing pairing) {
        this.reports = reports;
        this.pairing = pairing;
    }

    /** Whether nobody recorded or explained it in between. */
    boolean isOpen(@Nullable ReportId told, ExposureReport report) {
        return told == null
                || reports.open(report.order()).stream()
                        .anyMatch(open -> open.id().equals(told));
    }

    /** Why the dose that a person read is not like the usual ones of that unit; somebody stood by it. */
    Optional<DoseDoubt> doubt(ExposureReport report, Examination examination) {
        return Optional.ofNullable(report.dose().milliGrayCm2())
                .filter(_ -> report.dose().source() == DoseSource.TYPED)
                .flatMap(dose -> DoseJudge.doubt(dose, examination, reports.doses(report.device(), examination)));
    }

    /** The report an exposure was recorded from; of one recorded by hand the one that is found to be it. */
    void recorded(ExposureReport report, ExposureId exposure, AccountId by, Instant now) {
        var told = report.told();
        if (told != null) {
            // Recorded with another unit or of another day it is not what was told: that stays open.
            Believed.byTheDatabase(() -> reports.settle(Settling.recorded(told, exposure, by), now));
            return;
        }
        reports.open(report.order()).stream()
                .filter(open -> pairing.of(open, true).filter(exposure::equals).isPresent())
                .findFirst()
                .ifPresent(open -> reports.settle(Settling.recorded(open.id(), exposure, null), now));
    }
}
