package bg.registratura.security;

import bg.registratura.security.Guesses.Piece;
import bg.registratura.security.Guesses.Told;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * What a password must be: 15 characters or more (NIST SP 800-63B-4, single factor), any script, no composition rules, none
 * that leaked elsewhere, and more than what a guesser would try first: common words, walks over the keyboard, the person's
 * own names and figures, the laboratory's words (ASVS 5.0, 6.2).
 */
@Service
public class PasswordRule {

    /** Fewest characters (Unicode code points). */
    public static final int SHORTEST = 15;

    /** Most characters: a bound against abuse, far above what anybody types. */
    public static final int LONGEST = 256;

    /** What can be guessed with fewer bits is refused: about a million guesses. */
    private static final double FEWEST_BITS = 20;

    private static final double GOOD_BITS = 32;
    private static final double STRONG_BITS = 44;
    private static final int FEWEST_SIGNS = 5;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final BreachedPasswords breached;
    private final HouseWords house;

    PasswordRule(BreachedPasswords breached, HouseWords house) {
        this.breached = breached;
        this.house = house;
    }

    /** Why a password is not taken. */
    public enum Weakness {
        /** Fewer than {@link #SHORTEST} characters. */
        TOO_SHORT,
        /** More than {@link #LONGEST} characters. */
        TOO_LONG,
        /** Little more than words that everybody takes. */
        COMMON,
        /** Keys that lie beside each other. */
        KEYBOARD,
        /** The same over and over, or signs in their order. */
        REPEATED,
        /** On a list of passwords that leaked. */
        BREACHED,
        /** Little more than the person's names, number, birth date or telephone. */
        OWN_WORDS,
        /** Little more than the laboratory's words. */
        HOUSE_WORDS,
        /** The one-time password it was to replace. */
        SAME_AS_SHEET,
        /** The password it was to replace. */
        SAME_AS_BEFORE
    }

    /** The first thing wrong with a password, if anything. */
    public Optional<Weakness> judge(String password, Collection<String> ownWords) {
        return weigh(password, ownWords).weakness();
    }

    /** How good a password is; never more is said than holds for a guesser who knows the person and the house. */
    Weighed weigh(String typed, Collection<String> ownWords) {
        var password = Spelling.of(typed);
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Weighed.refused(Weakness.TOO_SHORT, SHORTEST - length);
        }
        if (length > LONGEST || typed.length() > Spelling.LONGEST_TYPED) {
            return Weighed.refused(Weakness.TOO_LONG, 0);
        }
        if (breached.know(password)) {
            return Weighed.refused(Weakness.BREACHED, 0);
        }
        if (password.codePoints().distinct().count() < FEWEST_SIGNS) {
            return Weighed.refused(Weakness.REPEATED, 0);
        }
        return weighed(guesses(password, ownWords));
    }

    private static Weighed weighed(Told told) {
        if (told.bits() >= FEWEST_BITS) {
            return Weighed.taken(
                    told.bits() >= STRONG_BITS
                            ? Weighed.Strength.STRONG
                            : told.bits() >= GOOD_BITS ? Weighed.Strength.GOOD : Weighed.Strength.ENOUGH);
        }
        return Weighed.refused(
                switch (told.most()) {
                    case ANY, REPEATED -> Weakness.REPEATED;
                    case COMMON -> Weakness.COMMON;
                    case KEYBOARD -> Weakness.KEYBOARD;
                    case OWN -> Weakness.OWN_WORDS;
                    case HOUSE -> Weakness.HOUSE_WORDS;
                },
                0);
    }

    private Told guesses(String password, Collection<String> ownWords) {
        var known = new HashMap<String, Piece>();
        house.all().forEach(word -> learn(word, Piece.HOUSE, known));
        ownWords.forEach(word -> learn(word, Piece.OWN, known));
        return Folding.shapes(password).stream()
                .map(shape -> Guesses.of(shape, known))
                .min(Comparator.comparingDouble(Told::bits))
                .orElseThrow();
    }

    /** The whole and its parts, in either script. */
    private static void learn(String words, Piece piece, Map<String, Piece> known) {
        Stream.concat(Stream.of(words), BETWEEN.splitAsStream(words))
                .filter(word -> word.length() > 2)
                .flatMap(word -> Folding.words(word).stream())
                .forEach(word -> known.put(word, piece));
    }
}
