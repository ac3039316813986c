package bg.registratura.consent;

import bg.registratura.language.Dates;
import bg.registratura.scan.AwaitingPaper;
import bg.registratura.visit.DeskTally;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sheets that were signed on paper and lie in no scan yet; pressing when one has waited too long. They count as signed
 * meanwhile, by the word of whoever recorded them: patients are not sent home because a scanner is off.
 */
@Component
class ScanTally implements DeskTally {

    private static final int PLACE = 30;

    private final PaperRepository repository;
    private final Clock clock;

    ScanTally(PaperRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public String key() {
        return "consent.tally";
    }

    @Override
    @Transactional(readOnly = true)
    public long count() {
        return repository.unscannedBefore(midnight(1));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isPressing() {
        return repository.unscannedBefore(midnight(-AwaitingPaper.PATIENT_DAYS)) > 0;
    }

    @Override
    public String route() {
        return "desk/scans";
    }

    private Instant midnight(int daysFromToday) {
        return Dates.dayOf(clock.instant())
                .plusDays(daysFromToday)
                .atStartOfDay(Dates.SOFIA)
                .toInstant();
    }
}
