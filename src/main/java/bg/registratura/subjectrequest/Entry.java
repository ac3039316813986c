package bg.registratura.subjectrequest;

import bg.registratura.retention.Kept;
import bg.registratura.visit.OrderId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing held about a person, as a sentence that can be said in any language of the house.
 *
 * @param key the sentence in {@code i18n/}
 * @param values what stands in it: texts, numbers, days, moments, {@link Word}s, {@link Also}s and {@link Count}s
 * @param order what it came of, where its term is counted by that
 * @param kept how long it is kept, where that is counted for this one thing
 */
public record Entry(
        String key,
        List<Object> values,
        @Nullable OrderId order,
        @Nullable Kept kept) {

    /** A sentence whose term is that of the whole register. */
    public static Entry of(String key, Object... values) {
        return new Entry(key, List.of(values), null, null);
    }

    /** The same as something that came of an order and is kept as long as that. */
    public Entry cameOf(OrderId order) {
        return new Entry(key, values, order, kept);
    }

    /** The same with the term of its order. */
    Entry keptAs(Map<OrderId, Kept> terms) {
        return order == null ? this : new Entry(key, values, order, terms.get(order));
    }

    public Optional<Kept> term() {
        return Optional.ofNullable(kept);
    }

    /** A value that is itself a word of {@code i18n/}. */
    public record Word(String key) {}

    /** Several of them, one after another. */
    public record Words(List<String> keys) {}

    /** Several sentences of {@code i18n/}, one after another. */
    public record Said(List<String> keys) {}

    /** Something said besides, where there is something: a fragment of {@code i18n/} and what stands in it. */
    public record Also(String key, @Nullable Object value) {}

    /** A number with its noun, {@code count.…}. */
    public record Count(long n, String noun) {}
}
