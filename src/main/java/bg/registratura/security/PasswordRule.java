package bg.registratura.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a password must be: 15 characters or more (NIST SP 800-63B-4, single factor), any script, no composition rules, not
 * one of the common ones and not built on the person's own names or the laboratory's words (ASVS 5.0, 6.2).
 */
public final class PasswordRule {

    /** Fewest characters (Unicode code points). */
    public static final int SHORTEST = 15;

    /** Most characters: a bound against abuse, far above what anybody types. */
    public static final int LONGEST = 256;

    private static final int SHORTEST_OWN_WORD = 4;
    private static final Set<String> COMMON = load();

    private PasswordRule() {}

    /** Why a password is not taken. */
    public enum Weakness {
        /** Fewer than {@link #SHORTEST} characters. */
        TOO_SHORT,
        /** More than {@link #LONGEST} characters. */
        TOO_LONG,
        /** On the list of common passwords, or one character or word over and over. */
        COMMON,
        /** Little more than the person's name or number. */
        OWN_WORDS,
        /** The one-time password it was to replace. */
        SAME_AS_SHEET
    }

    /** The first thing wrong with a password, if anything. */
    public static Optional<Weakness> judge(String password, Collection<String> ownWords) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Weakness.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Weakness.TOO_LONG);
        }
        var folded = password.toLowerCase(Locale.ROOT);
        if (isCommon(folded)) {
            return Optional.of(Weakness.COMMON);
        }
        return isOwn(folded, ownWords) ? Optional.of(Weakness.OWN_WORDS) : Optional.empty();
    }

    private static boolean isCommon(String folded) {
        if (COMMON.contains(folded) || folded.chars().distinct().count() <= 4) {
            return true;
        }
        for (int period = 1; period <= folded.length() / 2; period++) {
            if (repeats(folded, period)) {
                return true;
            }
        }
        return COMMON.stream()
                .anyMatch(word -> word.length() >= 6 && folded.startsWith(word) && folded.length() - word.length() < 6);
    }

    private static boolean repeats(String text, int period) {
        for (int i = period; i < text.length(); i++) {
            if (text.charAt(i) != text.charAt(i - period)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOwn(String folded, Collection<String> ownWords) {
        var rest = folded;
        for (var word : ownWords) {
            if (word.length() >= SHORTEST_OWN_WORD) {
                rest = rest.replace(word.toLowerCase(Locale.ROOT), "");
            }
        }
        return rest.length() < folded.length() && rest.length() < SHORTEST / 2;
    }

    private static Set<String> load() {
        var stream = Objects.requireNonNull(PasswordRule.class.getResourceAsStream("/common-passwords.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.strip().toLowerCase(Locale.ROOT))
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
