package bg.registratura.language;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private static final int LONGEST_WRITTEN = 90;
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{N}\\p{Mn}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern NOT_LATIN = Pattern.compile("[^a-z0-9]");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");
    private static final Pattern GROUP = Pattern.compile(
            "sht|sch|tch|dzh|dj|zh|kh|ph|th|chr|ch|sh|t[sz]|ck|ou|gu(?=[ei])|i?[yj]a|ia|i?[yj]u|iu|[cjqwxy]");
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
    private static final Map<Character, String> WRITTEN =
            Map.of('Z', "zh", 'C', "ts", 'H', "ch", 'S', "sh", 'Q', "sht", 'A', "ia", 'U', "iu");

    private NameSound() {}

    /** The words of a name as they sound in the usual reading, in their order. */
    public static List<String> of(String name) {
        return Stream.of(NOT_A_LETTER.split(name))
                .map(word -> sound(latin(word)))
                .filter(sound -> !sound.isEmpty())
                .toList();
    }

    /** The words of a name in plain Latin letters, as {@link #readings} takes them. */
    public static List<String> latinWords(String name) {
        return Stream.of(NOT_A_LETTER.split(name))
                .map(NameSound::latin)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** What a word in Latin letters may sound like: {@code j} is й or ж, {@code c} is к or ц. */
    public static List<String> readings(String latin) {
        return Stream.of(latin, latin.replaceAll("(?<!d)j", "zh"))
                .flatMap(word -> Stream.of(word, word.replaceAll("c(?![hkz])", "ts")))
                .map(NameSound::sound)
                .distinct()
                .toList();
    }

    /** A sound in Latin letters again, for errors that are errors in Latin only: {@code Zehlyazkova}. */
    public static String written(String sound) {
        var latin = new StringBuilder();
        sound.chars().forEach(sign -> latin.append(WRITTEN.getOrDefault((char) sign, Character.toString(sign))));
        return latin.substring(0, Math.min(LONGEST_WRITTEN, latin.length()));
    }

    /** A word in Latin letters with what is written alike made one, letter by letter: to be compared with {@link #written}. */
    public static String plain(String latin) {
        var plain = latin.replace('y', 'i').replace('j', 'i').replace('w', 'v').replace('q', 'k');
        return cut(DOUBLED.matcher(plain.replace("x", "ks")).replaceAll("$1"));
    }

    private static String latin(String word) {
        var latin = Normalizer.normalize(Transliteration.toLatin(word), Normalizer.Form.NFD);
        return NOT_LATIN
                .matcher(MARKS.matcher(latin).replaceAll("").toLowerCase(Locale.ROOT))
                .replaceAll("");
    }

    private static String sound(String latin) {
        var signs = GROUP.matcher(latin)
                .replaceAll(
                        group -> SIGNS.getOrDefault(group.group(), group.group().endsWith("a") ? "A" : "U"));
        return cut(DOUBLED.matcher(signs).replaceAll("$1"));
    }

    private static String cut(String signs) {
        return signs.substring(0, Math.min(LONGEST, signs.length()));
    }
}
