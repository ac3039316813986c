package bg.registratura.language;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Bulgarian in Latin letters by the law (Закон за транслитерацията, чл. 4–6), and the key by which names are found. */
public final class Transliteration {

    private static final int FIRST = 0x0430;
    private static final String[] LETTERS = {
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "h",
        "ts", "ch", "sh", "sht", "a", "y", "y", "e", "yu", "ya"
    };
    private static final String OTHER_CYRILLIC = "\u0451\u045d\u0450\u0456\u0458\u0454\u0457";
    private static final String[] OTHER_LATIN = {"yo", "i", "e", "i", "y", "ye", "yi"};
    private static final String FINAL_IYA = "\u0438\u044f";
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern NOT_LATIN = Pattern.compile("[^a-z0-9]");

    private Transliteration() {}

    /** A text in Latin letters by the law; what is not Bulgarian stays as it is. */
    public static String toLatin(String text) {
        var source = Normalizer.normalize(text, Normalizer.Form.NFC);
        var latin = new StringBuilder();
        for (int i = 0; i < source.length(); i++) {
            if (source.regionMatches(true, i, FINAL_IYA, 0, 2) && endsWord(source, i + 2)) {
                latin.append(Character.isUpperCase(source.charAt(i)) ? "I" : "i");
                latin.append(Character.isUpperCase(source.charAt(i + 1)) ? "A" : "a");
                i++;
            } else {
                latin.append(letter(source, i));
            }
        }
        return latin.toString();
    }

    /**
     * The words of a name as keys that meet in either script and in the usual spellings: Мария, Maria and Mariya have one
     * key, and so have Yordanov and Jordanov. For finding, never for proving: the folding loses letters.
     */
    public static List<String> keys(String text) {
        return Stream.of(NOT_A_LETTER.split(text))
                .map(Transliteration::key)
                .filter(key -> !key.isEmpty())
                .toList();
    }

    private static String key(String word) {
        var plain = MARKS.matcher(Normalizer.normalize(toLatin(word), Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        var folded = plain.replace("iya", "ia")
                .replace('y', 'i')
                .replace('j', 'i')
                .replace('w', 'v')
                .replace("x", "ks")
                .replace("tz", "ts")
                .replace("ph", "f")
                .replace("ou", "u");
        return NOT_LATIN.matcher(folded).replaceAll("").replaceAll("(.)\\1+", "$1");
    }

    private static String letter(String source, int at) {
        var letter = source.charAt(at);
        var latin = latin(Character.toLowerCase(letter));
        if (latin.isEmpty()) {
            return String.valueOf(letter);
        }
        if (!Character.isUpperCase(letter)) {
            return latin;
        }
        var shouting = isUpperCase(source, at + 1) || (endsWord(source, at + 1) && isUpperCase(source, at - 1));
        return shouting ? latin.toUpperCase(Locale.ROOT) : Character.toUpperCase(latin.charAt(0)) + latin.substring(1);
    }

    private static String latin(char letter) {
        if (letter >= FIRST && letter < FIRST + LETTERS.length) {
            return LETTERS[letter - FIRST];
        }
        var other = OTHER_CYRILLIC.indexOf(letter);
        return other < 0 ? "" : OTHER_LATIN[other];
    }

    private static boolean endsWord(String source, int at) {
        return at >= source.length() || !Character.isLetter(source.charAt(at));
    }

    private static boolean isUpperCase(String source, int at) {
        return at >= 0 && at < source.length() && Character.isUpperCase(source.charAt(at));
    }
}
