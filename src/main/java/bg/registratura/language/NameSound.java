package bg.registratura.language;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a name sounds, whoever wrote it down: one sign for one letter of the Bulgarian alphabet, in capitals where Latin needs
 * two ({@code Z} for ж, {@code A} for я). Желязкова, Zhelyazkova and Jeliazkova meet in {@code ZelAzkova}, and a letter left
 * out, put in, changed or swapped is one sign's difference.
 *
 * <p>For finding, never for proving: the folding loses letters. Whoever changes it empties the index of names with a
 * migration; it fills itself again.
 */
public final class NameSound {

    private static final int LONGEST = 40;
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{N}\\p{Mn}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern NOT_LATIN = Pattern.compile("[^a-z0-9]");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");
    private static final Pattern GROUP = Pattern.compile(
            "sht|sch|tch|dzh|dj|zh|kh|ph|th|chr|ch|sh|t[sz]|ck|ou|gu(?=e|i(?![au]))|i?[ijy]a|i?[ijy]u|[cjqwxy]");
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("sht", "Q"),
            Map.entry("sch", "S"),
            Map.entry("sh", "S"),
            Map.entry("tch", "H"),
            Map.entry("ch", "H"),
            Map.entry("dzh", "dZ"),
            Map.entry("dj", "dZ"),
            Map.entry("zh", "Z"),
            Map.entry("ts", "C"),
            Map.entry("tz", "C"),
            Map.entry("kh", "h"),
            Map.entry("chr", "hr"),
            Map.entry("ph", "f"),
            Map.entry("th", "t"),
            Map.entry("ck", "k"),
            Map.entry("ou", "u"),
            Map.entry("gu", "g"),
            Map.entry("q", "k"),
            Map.entry("w", "v"),
            Map.entry("x", "ks"),
            Map.entry("y", "i"),
            Map.entry("j", "i"),
            Map.entry("c", "k"));

    private NameSound() {}

    /** The words of a name as they sound in the usual reading, in their order. */
    public static List<String> of(String name) {
        return Stream.of(NOT_A_LETTER.split(name))
                .map(word -> sound(latin(word)))
                .filter(sound -> !sound.isEmpty())
                .toList();
    }

    /** The words of a name as they were written, in either script. */
    public static List<String> words(String name) {
        return Stream.of(NOT_A_LETTER.split(name))
                .filter(word -> !latin(word).isEmpty())
                .toList();
    }

    /**
     * What a word may sound like, the likeliest first: {@code j} is й or ж, {@code c} is к or ц; a hand may have doubled a
     * letter, or brought two together that are not one.
     */
    public static List<String> readings(String word) {
        var latin = latin(word);
        var whole = Stream.of(latin, latin.replaceAll("(?<!d)j", "zh"))
                .flatMap(one -> Stream.of(one, one.replace("tz", "ts")))
                .flatMap(one -> Stream.of(one, one.replaceAll("c(?![hkz])", "ts")))
                .toList();
        return Stream.of(whole.stream().map(NameSound::sound), whole.stream().map(NameSound::signs), apart(word))
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }

    /** A Cyrillic word sign by sign: тщ stays т and щ. */
    private static Stream<String> apart(String word) {
        return CYRILLIC.matcher(word).find()
                ? Stream.of(cut(word.codePoints()
                        .mapToObj(letter -> signs(latin(Character.toString(letter))))
                        .collect(joining())))
                : Stream.empty();
    }

    static String latin(String word) {
        var latin = Normalizer.normalize(Transliteration.toLatin(word), Normalizer.Form.NFD);
        return NOT_LATIN
                .matcher(MARKS.matcher(latin).replaceAll("").toLowerCase(Locale.ROOT))
                .replaceAll("");
    }

    private static String sound(String latin) {
        return undoubled(signs(latin));
    }

    private static String signs(String latin) {
        return cut(GROUP.matcher(latin)
                .replaceAll(
                        group -> SIGNS.getOrDefault(group.group(), group.group().endsWith("a") ? "A" : "U")));
    }

    /** Every letter that stands twice or more in a row, once. */
    public static String undoubled(String signs) {
        return DOUBLED.matcher(signs).replaceAll("$1");
    }

    private static String cut(String signs) {
        return signs.substring(0, Math.min(LONGEST, signs.length()));
    }
}
