package bg.registratura.credential;

import java.util.Map;

/**
 * Digits as people type them from paper: blanks and dashes between groups, letters that look like digits in either script,
 * digits of another keyboard. Only for printed codes; a password is taken exactly as typed.
 */
final class Typed {

    private static final Map<Integer, Character> LOOK_ALIKE = Map.ofEntries(
            Map.entry((int) 'O', '0'),
            Map.entry((int) 'o', '0'),
            Map.entry(0x041E, '0'),
            Map.entry(0x043E, '0'),
            Map.entry((int) 'I', '1'),
            Map.entry((int) 'l', '1'),
            Map.entry((int) '|', '1'),
            Map.entry(0x0406, '1'),
            Map.entry((int) 'Z', '2'),
            Map.entry((int) 'z', '2'),
            Map.entry(0x0417, '3'),
            Map.entry(0x0437, '3'),
            Map.entry(0x0427, '4'),
            Map.entry((int) 'S', '5'),
            Map.entry((int) 's', '5'),
            Map.entry(0x0405, '5'),
            Map.entry(0x0411, '6'),
            Map.entry(0x0431, '6'),
            Map.entry((int) 'B', '8'),
            Map.entry(0x0412, '8'),
            Map.entry(0x0432, '8'));

    private Typed() {}

    /** The digits meant, without what only parts them. */
    static String digits(String typed) {
        var digits = new StringBuilder();
        typed.codePoints().filter(sign -> !parts(sign)).forEach(sign -> {
            var alike = LOOK_ALIKE.get(sign);
            if (alike != null) {
                digits.append(alike.charValue());
            } else if (Character.isDigit(sign)) {
                digits.append(Character.digit(sign, 10));
            } else {
                digits.appendCodePoint(sign);
            }
        });
        return digits.toString();
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

    /** In groups, parted by a blank, as it is printed. */
    static String grouped(String digits, int size) {
        return digits.replaceAll("(\\d{" + size + "})(?=\\d)", "$1 ");
    }
}
