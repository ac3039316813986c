package bg.registratura.visit;

import bg.registratura.language.Counts;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Teeth in the notation of FDI (ISO 3950): quadrants 1 to 4 of permanent teeth 1 to 8, quadrants 5 to 8 of milk teeth 1 to
 * 5.
 */
public record Teeth(List<Integer> numbers) {

    public static final Teeth NONE = new Teeth(List.of());

    private static final Pattern SEPARATOR = Pattern.compile("[\\s,;]+");
    private static final Pattern TOOTH = Pattern.compile("\\d{2}");
    private static final Pattern RANGE = Pattern.compile("(\\d{2})-(\\d{2})");

    /** Each tooth once, in the order of the notation; refuses what is no tooth. */
    public Teeth {
        if (!numbers.stream().allMatch(Teeth::isTooth)) {
            throw new IllegalArgumentException("not teeth");
        }
        numbers = List.copyOf(new TreeSet<>(numbers));
    }

    /** Teeth as typed: {@code 16, 21-23}; empty when a word of it is no tooth, or a range leaves its quadrant. */
    public static Optional<Teeth> read(String typed) {
        var words = Stream.of(SEPARATOR.split(typed.strip().replaceAll("\\s*[-\u2013]\\s*", "-")))
                .filter(word -> !word.isEmpty())
                .map(Teeth::word)
                .toList();
        return words.stream().anyMatch(List::isEmpty)
                ? Optional.empty()
                : Optional.of(
                        new Teeth(words.stream().flatMap(Collection::stream).toList()));
    }

    public boolean isEmpty() {
        return numbers.isEmpty();
    }

    /** As it is stored and printed: {@code 16, 21, 22}. */
    public String text() {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** As a sentence names them: one tooth by its noun, several by the plural. */
    public String named(Locale locale) {
        var noun = numbers.size() == 1 ? Counts.noun(locale, 1, "count.tooth") : Counts.many(locale, "count.tooth");
        return noun + '\u00a0' + text();
    }

    static boolean isTooth(int number) {
        int quadrant = number / 10;
        int place = number % 10;
        return quadrant >= 1 && quadrant <= 8 && place >= 1 && place <= (quadrant <= 4 ? 8 : 5);
    }

    private static List<Integer> word(String word) {
        var range = RANGE.matcher(word);
        if (range.matches()) {
            int from = Integer.parseInt(range.group(1));
            int to = Integer.parseInt(range.group(2));
            var all = IntStream.rangeClosed(Math.min(from, to), Math.max(from, to))
                    .boxed()
                    .toList();
            return from / 10 == to / 10 && all.stream().allMatch(Teeth::isTooth) ? all : List.of();
        }
        return TOOTH.matcher(word).matches() && isTooth(Integer.parseInt(word))
                ? List.of(Integer.parseInt(word))
                : List.of();
    }
}
