package bg.registratura.consent;

import static bg.registratura.consent.ConsentEvent.ANNULLED;
import static bg.registratura.consent.ConsentEvent.GRANTED;
import static bg.registratura.consent.ConsentEvent.REFUSED;
import static bg.registratura.consent.ConsentEvent.STOPPED;
import static bg.registratura.consent.ConsentEvent.WITHDRAWN;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about one order, oldest first. It decides which consent is in force at a moment; nothing revives a
 * consent that was ended, a new one is signed instead.
 */
record Ledger(List<Entry> entries) {

    record Entry(
            ConsentId id,
            ConsentEvent event,
            @Nullable ConsentFormId form,
            @Nullable ConsentId ends,
            Instant occurredAt) {}

    Ledger {
        entries =
                entries.stream().sorted(Comparator.comparing(Entry::occurredAt)).toList();
    }

    /** The consent an exposure of this moment stands on. */
    Optional<Entry> inForceAt(Instant moment) {
        return until(moment)
                .filter(entry -> entry.event() == GRANTED)
                .filter(grant -> !isAnnulled(grant) && !isEnded(grant, moment))
                .findFirst();
    }

    /**
     * The last word before a moment; empty when there was none. What was annulled never was said: the word before it is heard
     * again, and where there was none, only that a consent was a mistake.
     */
    Optional<Standing> lastWordAt(Instant moment) {
        return inForceAt(moment)
                .<Standing>map(grant -> new Standing.Granted(grant.id(), grant.occurredAt()))
                .or(() -> until(moment)
                        .filter(entry -> !isAnnulled(entry))
                        .findFirst()
                        .map(this::blocking))
                .or(() -> until(moment).findFirst().flatMap(this::mistaken));
    }

    /** Whether a sheet has its outcome. */
    boolean decided(ConsentFormId form) {
        return entries.stream().anyMatch(entry -> form.equals(entry.form()));
    }

    /** Whether somebody said no after a sheet was printed: what stands on it is overtaken. */
    boolean saidNoAfter(Instant printedAt) {
        return entries.stream()
                .filter(entry -> entry.event() == REFUSED || entry.event() == STOPPED || entry.event() == WITHDRAWN)
                .anyMatch(entry -> entry.occurredAt().isAfter(printedAt));
    }

    /** Whether an entry was already called a mistake, or is such a counter-entry itself. */
    boolean isPastAnnulling(ConsentId consent) {
        return entries.stream()
                .filter(entry -> entry.event() == ANNULLED)
                .anyMatch(entry -> consent.equals(entry.ends()) || consent.equals(entry.id()));
    }

    private Standing blocking(Entry last) {
        return switch (last.event()) {
            case REFUSED -> new Standing.Refused(last.id(), last.occurredAt());
            case STOPPED, WITHDRAWN, ANNULLED -> new Standing.Ended(last.id(), last.event(), last.occurredAt());
            case GRANTED -> ended(last);
        };
    }

    /** By a no of the same moment; or by one that was annulled since, and nothing comes to life by that. */
    private Standing ended(Entry grant) {
        var noes = until(Instant.MAX)
                .filter(entry -> entry.event() != GRANTED)
                .filter(entry -> !entry.occurredAt().isBefore(grant.occurredAt()))
                .toList();
        return noes.stream()
                .filter(no -> !isAnnulled(no))
                .findFirst()
                .map(this::blocking)
                .orElseGet(() ->
                        new Standing.Ended(grant.id(), ANNULLED, noes.getFirst().occurredAt()));
    }

    private Optional<Standing> mistaken(Entry last) {
        return last.event() == GRANTED
                ? entries.stream()
                        .filter(entry -> entry.event() == ANNULLED && last.id().equals(entry.ends()))
                        .findFirst()
                        .map(mistake -> new Standing.Ended(last.id(), ANNULLED, mistake.occurredAt()))
                : Optional.empty();
    }

    /** What was said up to a moment, the newest first; counter-entries are not words of the patient. */
    private Stream<Entry> until(Instant moment) {
        return entries.reversed().stream()
                .filter(entry -> entry.event() != ANNULLED)
                .filter(entry -> !entry.occurredAt().isAfter(moment));
    }

    private boolean isAnnulled(Entry entry) {
        return entries.stream()
                .anyMatch(other -> other.event() == ANNULLED && entry.id().equals(other.ends()));
    }

    private boolean isEnded(Entry grant, Instant moment) {
        return until(moment).filter(entry -> entry.event() != GRANTED).anyMatch(entry -> !entry.occurredAt()
                .isBefore(grant.occurredAt()));
    }
}
