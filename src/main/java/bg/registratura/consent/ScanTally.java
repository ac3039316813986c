package bg.registratura.consent;

import bg.registratura.language.Dates;
import bg.registratura.scan.AwaitingPaper;
import bg.registratura.visit.DeskTally;
import java.time.Clock;
import java.time.Duration;
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
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final PaperRepository repository;
    private final Clock clock;
    private volatile Counted last = new Counted(Instant.EPOCH, 0, 0);

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
        return counted().all();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isPressing() {
        return counted().overdue() > 0;
    }

    @Override
    public String route() {
        return "desk/scans";
    }

    /** Every desk asks every few seconds, and a scan is missed for days: once a minute is counted anew. */
    private Counted counted() {
        var now = clock.instant();
        var known = last;
        if (Duration.between(known.at(), now).abs().compareTo(FRESH) >= 0) {
            known = new Counted(
                    now,
                    repository.signedBefore(midnight(1)),
                    repository.signedBefore(midnight(-AwaitingPaper.PATIENT_DAYS)));
            last = known;
        }
        return known;
    }

    private Instant midnight(int daysFromToday) {
        return Dates.dayOf(clock.instant())
                .plusDays(daysFromToday)
                .atStartOfDay(Dates.SOFIA)
                .toInstant();
    }

    /** How many were missed at a moment, and how many of them for too long. */
    private record Counted(Instant at, int all, int overdue) {}
}
