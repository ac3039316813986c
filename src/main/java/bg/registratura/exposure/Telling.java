package bg.registratura.exposure;

import bg.registratura.security.AccountId;
import java.time.Instant;
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

    /** The report an exposure was recorded from; of one recorded by hand the one that is found to be it. */
    void recorded(ExposureReport report, ExposureId exposure, AccountId by, Instant now) {
        var told = report.told();
        if (told != null) {
            reports.settle(Settling.recorded(told, exposure, by), now);
            return;
        }
        reports.open(report.order()).stream()
                .filter(open -> pairing.of(open, true).filter(exposure::equals).isPresent())
                .findFirst()
                .ifPresent(open -> reports.settle(Settling.recorded(open.id(), exposure, null), now));
    }
}
