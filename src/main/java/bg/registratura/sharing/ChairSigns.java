package bg.registratura.sharing;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The eight signs of a code as a patient shows them: digits, and letters that look the same in both scripts, none like another
 * (33.4 bits, which five tries in half an hour cannot search). Never logged, never stored.
 */
public record ChairSigns(String value) {

    /** How many signs there are. */
    public static final int LENGTH = 8;

    private static final int GROUP = 4;
    private static final String SIGNS = "23456789ACEHKMPTXY";

    /** Capitals of the other script, letters that stand for a sign by their sound, and those a hasty eye takes for a digit. */
    private static final Map<Integer, Character> MEANT = Map.ofEntries(
            Map.entry(0x0410, 'A'),
            Map.entry(0x0421, 'C'),
            Map.entry(0x0415, 'E'),
            Map.entry(0x041D, 'H'),
            Map.entry(0x041A, 'K'),
            Map.entry(0x041C, 'M'),
            Map.entry(0x0420, 'P'),
            Map.entry(0x0422, 'T'),
            Map.entry(0x0425, 'X'),
            Map.entry(0x0423, 'Y'),
            Map.entry((int) 'N', 'H'),
            Map.entry((int) 'R', 'P'),
            Map.entry((int) 'U', 'Y'),
            Map.entry((int) 'Z', '2'),
            Map.entry(0x0417, '3'),
            Map.entry(0x0427, '4'),
            Map.entry(0x0411, '6'),
            Map.entry((int) 'B', '8'),
            Map.entry(0x0412, '8'));

    /** Refuses what no screen can have shown. */
    public ChairSigns {
        if (!value.matches("[" + SIGNS + "]{" + LENGTH + "}")) {
            throw new IllegalArgumentException("not a code");
        }
    }

    /** What somebody typed, in either script, in groups or not. */
    public static ChairSigns typed(String typed) {
        return new ChairSigns(meant(typed));
    }

    /** What is wrong with it as it was typed; nothing is counted for that. */
    public static Optional<Misread> misread(String typed) {
        var meant = meant(typed);
        if (meant.isEmpty()) {
            return Optional.of(Misread.EMPTY);
        }
        if (!meant.matches("[" + SIGNS + "]*")) {
            return Optional.of(Misread.OTHER_SIGN);
        }
        return meant.length() == LENGTH
                ? Optional.empty()
                : Optional.of(meant.length() < LENGTH ? Misread.TOO_SHORT : Misread.TOO_LONG);
    }

    static ChairSigns random(SecureRandom random) {
        var signs = new StringBuilder();
        while (signs.length() < LENGTH) {
            signs.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return new ChairSigns(signs.toString());
    }

    /** The first four. */
    public String first() {
        return value.substring(0, GROUP);
    }

    /** The last four. */
    public String last() {
        return value.substring(GROUP);
    }

    /** Sign by sign, as it is read out. */
    public String spelled() {
        return value.chars().mapToObj(Character::toString).collect(Collectors.joining(", "));
    }

    private static String meant(String typed) {
        var signs = new StringBuilder();
        typed.codePoints()
                .filter(sign -> !parts(sign))
                .map(Character::toUpperCase)
                .forEach(sign -> {
                    var meant = MEANT.get(sign);
                    if (meant == null) {
                        signs.appendCodePoint(sign);
                    } else {
                        signs.append(meant.charValue());
                    }
                });
        return signs.toString();
    }

    /** Blanks, dashes of every length, points, and what a copied line brings along unseen. */
    private static boolean parts(int sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || Character.getType(sign) == Character.DASH_PUNCTUATION
                || Character.getType(sign) == Character.FORMAT
                || sign == 0x2212
                || sign == '.'
                || sign == ',';
    }

    @Override
    public String toString() {
        return "ChairSigns[****]";
    }

    /** Why what was typed is no code. */
    public enum Misread {
        EMPTY,
        /** A sign that no code has. */
        OTHER_SIGN,
        TOO_SHORT,
        TOO_LONG
    }
}
