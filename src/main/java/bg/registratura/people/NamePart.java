package bg.registratura.people;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * One part of a name: собствено, бащино or фамилно (чл. 9 ЗГР). One word or several, hyphens and apostrophes as in the
 * document; one script.
 */
public final class NamePart {

    private static final int LONGEST = 60;
    private static final Pattern ALLOWED_SIGNS = Pattern.compile("[ .'\u2019-]");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");
    private static final String NOT_BULGARIAN = "\u044b\u044d\u0451";

    private NamePart() {}

    /** What is wrong with a part of a name as typed. */
    public static Optional<NameFlaw> flaw(String typed) {
        var name = tidy(typed);
        if (name.isEmpty()) {
            return Optional.of(new NameFlaw(NameFlaw.Kind.MISSING, ""));
        }
        if (name.length() > LONGEST) {
            return Optional.of(new NameFlaw(NameFlaw.Kind.TOO_LONG, ""));
        }
        return first(name, sign -> !Character.isLetter(sign) && !isAllowed(sign))
                .map(sign -> new NameFlaw(NameFlaw.Kind.NOT_A_LETTER, sign))
                .or(() -> mixed(name));
    }

    /** What is wrong with the Latin spelling of a whole name as typed; it may be absent. */
    public static Optional<NameFlaw> flawOfLatin(String typed) {
        var name = tidy(typed);
        return first(name, sign -> !Character.isLetter(sign) && !isAllowed(sign))
                .map(sign -> new NameFlaw(NameFlaw.Kind.NOT_A_LETTER, sign))
                .or(() -> stranger(name, UnicodeScript.CYRILLIC, NameFlaw.Kind.CYRILLIC_AMONG_LATIN));
    }

    /**
     * As it is kept: composed letters (NFC), single blanks, one kind of apostrophe; a Cyrillic name in capitals or in small
     * letters throughout gets a capital at each word.
     */
    public static String tidy(String typed) {
        var name = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\s\u00a0]+", " ")
                .replaceAll("\\s*[\u2010-\u2015-]\\s*", "-")
                .replaceAll("['`\u00b4\u2018]", "\u2019")
                .strip();
        var oneCase = name.equals(name.toUpperCase(Locale.ROOT)) || name.equals(name.toLowerCase(Locale.ROOT));
        return oneCase && isCyrillic(name) ? capitalized(name) : name;
    }

    /** Whether it holds a letter that Bulgarian does not have: right for a foreigner, worth a second look otherwise. */
    public static boolean isUnusual(String typed) {
        return typed.toLowerCase(Locale.ROOT).chars().anyMatch(sign -> NOT_BULGARIAN.indexOf(sign) >= 0);
    }

    /** A capital at each word, small letters after it. */
    public static String capitalized(String name) {
        return WORD.matcher(name)
                .replaceAll(word -> word.group().substring(0, 1).toUpperCase(Locale.ROOT)
                        + word.group().substring(1).toLowerCase(Locale.ROOT));
    }

    /** Whether it has a Cyrillic letter. */
    public static boolean isCyrillic(String name) {
        return first(name, sign -> UnicodeScript.of(sign) == UnicodeScript.CYRILLIC)
                .isPresent();
    }

    private static Optional<NameFlaw> mixed(String name) {
        long cyrillic = count(name, UnicodeScript.CYRILLIC);
        long latin = count(name, UnicodeScript.LATIN);
        if (cyrillic == 0 || latin == 0) {
            return Optional.empty();
        }
        return cyrillic >= latin
                ? stranger(name, UnicodeScript.LATIN, NameFlaw.Kind.LATIN_AMONG_CYRILLIC)
                : stranger(name, UnicodeScript.CYRILLIC, NameFlaw.Kind.CYRILLIC_AMONG_LATIN);
    }

    private static Optional<NameFlaw> stranger(String name, UnicodeScript script, NameFlaw.Kind kind) {
        return first(name, sign -> UnicodeScript.of(sign) == script).map(sign -> new NameFlaw(kind, sign));
    }

    private static long count(String name, UnicodeScript script) {
        return name.codePoints()
                .filter(sign -> UnicodeScript.of(sign) == script)
                .count();
    }

    private static Optional<String> first(String name, IntPredicate wanted) {
        return name.codePoints().filter(wanted).mapToObj(Character::toString).findFirst();
    }

    private static boolean isAllowed(int sign) {
        return ALLOWED_SIGNS.matcher(Character.toString(sign)).matches()
                || Character.getType(sign) == Character.NON_SPACING_MARK;
    }
}
