package bg.registratura.security;

import bg.registratura.language.Transliteration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The shapes in which a guesser meets a text again: in either script, without its marks, with figures for letters. */
final class Folding {

    private static final Pattern BETWEEN = Pattern.compile("[\\s._,'!?-]+");
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}]*");
    private static final String FIGURES = "4@035$71";

    private Folding() {}

    static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Every shape of a password; what stands for a blank is left out, and no other sign. */
    static List<String> shapes(String password) {
        var small = small(password);
        var latin = small(Transliteration.toLatin(small));
        var plain = BETWEEN.matcher(latin).replaceAll("");
        return Stream.of(small, latin, plain, spelled(plain, "aaoesstl"), spelled(plain, "aaoessti"), key(plain))
                .distinct()
                .toList();
    }

    /** A word as it may stand in a shape. */
    static List<String> words(String word) {
        var small = small(word);
        return Stream.of(small, small(Transliteration.toLatin(small)), key(small))
                .filter(shape -> shape.length() > 1)
                .distinct()
                .toList();
    }

    private static String spelled(String plain, String letters) {
        var spelled = new StringBuilder();
        plain.chars().forEach(sign -> {
            int place = FIGURES.indexOf(sign);
            spelled.append(place < 0 ? (char) sign : letters.charAt(place));
        });
        return spelled.toString();
    }

    /** The key by which names are found, as long as it leaves out nothing but what doubles. */
    private static String key(String word) {
        return PLAIN.matcher(word).matches() ? String.join("", Transliteration.keys(word)) : word;
    }
}
