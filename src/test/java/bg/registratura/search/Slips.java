package bg.registratura.search;

import bg.registratura.language.Transliteration;
import java.util.List;
import java.util.Random;

/** What hands make of names: one letter put in, left out, changed or swapped; other spellings in Latin. */
final class Slips {

    private static final String CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъьюя";
    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
    private static final List<List<String>> SPELLINGS = List.of(
            List.of("Zh", "J"),
            List.of("zh", "j"),
            List.of("ya", "ia"),
            List.of("ts", "tz"),
            List.of("Ts", "C"),
            List.of("ks", "x"),
            List.of("yu", "iu"),
            List.of("y", "i"),
            List.of("v", "w"),
            List.of("Yo", "Jo"));

    private Slips() {}

    /** One error in one word of at least four letters. */
    static String misspelt(String text, Random random) {
        var words = text.split(" ");
        int at;
        do {
            at = random.nextInt(words.length);
        } while (words[at].length() < 4);
        words[at] = slip(words[at], random);
        return String.join(" ", words);
    }

    private static String slip(String word, Random random) {
        var signs = word.codePointAt(0) > 0x400 ? CYRILLIC : LATIN;
        var sign = String.valueOf(signs.charAt(random.nextInt(signs.length())));
        while (true) {
            int at = random.nextInt(word.length() - 1);
            var slipped =
                    switch (random.nextInt(4)) {
                        case 0 -> word.substring(0, at + 1) + sign + word.substring(at + 1);
                        case 1 -> word.substring(0, at) + word.substring(at + 1);
                        case 2 -> word.substring(0, at) + sign + word.substring(at + 1);
                        default ->
                            word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
                    };
            if (!slipped.equalsIgnoreCase(word)) {
                return slipped;
            }
        }
    }

    /** In Latin letters by the law. */
    static String latin(String name) {
        return Transliteration.toLatin(name);
    }

    /** In Latin letters as people write them. */
    static String otherwise(String name, Random random) {
        var latin = latin(name);
        for (var spelling : SPELLINGS) {
            if (random.nextBoolean()) {
                latin = latin.replace(spelling.getFirst(), spelling.getLast());
            }
        }
        return latin;
    }
}
