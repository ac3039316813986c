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

    /** The last word before a moment; empty when there was none. What was annulled never was said. */
    Optional<Standing> lastWordAt(Instant moment) {
        return inForceAt(moment)
                .<Standing>map(grant -> new Standing.Granted(grant.id(), grant.occurredAt()))
                .or(() -> until(moment).findFirst().flatMap(this::blocking));
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

    private Optional<Standing> blocking(Entry last) {
        if (last.event() == REFUSED) {
            return isAnnulled(last)
                    ? Optional.empty()
                    : Optional.of(new Standing.Refused(last.id(), last.occurredAt()));
        }
        var ended = last.event() == GRANTED
                ? entries.stream()
                        .filter(entry -> last.id().equals(entry.ends()))
                        .findFirst()
                        .orElse(last)
                : last;
        return Optional.of(new Standing.Ended(last.id(), ended.event(), ended.occurredAt()));
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
