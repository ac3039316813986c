package bg.registratura.subjectrequest;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change that was asked for, and what became of it.
 *
 * @param now what stands in the record today, where that is shown
 * @param at when it was corrected
 */
public record AskedChange(
        Change change, @Nullable String now, @Nullable Instant at) {

    /** What stands there today, where it is neither what it was nor what it is to become: somebody corrected it meanwhile. */
    public Optional<String> otherwise() {
        return Optional.ofNullable(now).filter(text -> at == null && !text.equals(change.before()));
    }

    public Optional<Instant> correctedAt() {
        return Optional.ofNullable(at);
    }

    AskedChange masked() {
        return new AskedChange(change.masked(), null, at);
    }

    @Override
    public String toString() {
        return "AskedChange[" + change.particular() + "]";
    }
}
