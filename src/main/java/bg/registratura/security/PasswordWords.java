package bg.registratura.security;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Four words drawn at random, which are easily kept in mind and hardly guessed: out of more than 2,048 each, 44 bits in all.
 * Between them stands a blank, the easiest sign of a telephone's keyboard.
 */
final class PasswordWords {

    static final int WORDS = 4;

    private static final List<String> BULGARIAN = CommonPasswords.lines("/password-words_bg.txt");
    private static final List<String> ENGLISH = CommonPasswords.lines("/password-words_en.txt");
    private static final SecureRandom RANDOM = new SecureRandom();

    private PasswordWords() {}

    static List<String> all(Locale language) {
        return language.getLanguage().equals("bg") ? BULGARIAN : ENGLISH;
    }

    static String propose(Locale language) {
        var words = all(language);
        return RANDOM.ints(WORDS, 0, words.size()).mapToObj(words::get).collect(Collectors.joining(" "));
    }
}
