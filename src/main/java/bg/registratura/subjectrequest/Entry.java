package bg.registratura.subjectrequest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing held about a person, as a sentence that can be said in any language of the house.
 *
 * @param key the sentence in {@code i18n/}
 * @param values what stands in it: texts, numbers, days, moments, {@link Word}s, {@link Also}s and {@link Count}s
 * @param until how long it is kept, where that is counted for this one thing
 */
public record Entry(
        String key, List<Object> values, @Nullable RetentionTerm until) {

    /** A sentence whose term is that of the whole register. */
    public static Entry of(String key, Object... values) {
        return new Entry(key, List.of(values), null);
    }

    /** The same with a term of its own. */
    public Entry keptFor(LocalDate born, LocalDate made) {
        return new Entry(key, values, RetentionTerm.of(born, made));
    }

    public Optional<RetentionTerm> term() {
        return Optional.ofNullable(until);
    }

    /** A value that is itself a word of {@code i18n/}. */
    public record Word(String key) {}

    /** Several of them, one after another. */
    public record Words(List<String> keys) {}

    /** Something said besides, where there is something: a fragment of {@code i18n/} and what stands in it. */
    public record Also(String key, @Nullable Object value) {}

    /** A number with its noun, {@code count.…}. */
    public record Count(long n, String noun) {}
}
