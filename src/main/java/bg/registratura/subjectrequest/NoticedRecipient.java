package bg.registratura.subjectrequest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One who received data of a person before they were changed, however often.
 *
 * @param key what makes them one, the same in every request
 * @param name who they are and where they work
 * @param acts in which ways they received, as keys of {@code i18n/}; empty when the entry was a mistake and they were told before that was seen
 * @param lastOn the last day on which they did
 * @param noticed what was done to tell them
 */
public record NoticedRecipient(
        String key,
        String name,
        List<String> acts,
        @Nullable LocalDate lastOn,
        @Nullable RecipientNotice noticed) {

    public Optional<RecipientNotice> notice() {
        return Optional.ofNullable(noticed);
    }

    public Optional<LocalDate> last() {
        return Optional.ofNullable(lastOn);
    }

    @Override
    public String toString() {
        return "NoticedRecipient[" + acts + "]";
    }
}
