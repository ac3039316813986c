package bg.registratura.credential;

import java.util.Map;

/**
 * Digits as people type them from paper: blanks and dashes between groups, letters that look like digits in either script.
 * Only for printed codes; a password is taken exactly as typed.
 */
final class Typed {

    private static final Map<Integer, Character> LOOK_ALIKE = Map.ofEntries(
            Map.entry((int) 'O', '0'),
            Map.entry((int) 'o', '0'),
            Map.entry(0x041E, '0'),
            Map.entry(0x043E, '0'),
            Map.entry((int) 'I', '1'),
            Map.entry((int) 'l', '1'),
            Map.entry(0x0406, '1'),
            Map.entry(0x0417, '3'),
            Map.entry(0x0437, '3'),
            Map.entry((int) 'S', '5'),
            Map.entry(0x0411, '6'),
            Map.entry((int) 'B', '8'),
            Map.entry(0x0412, '8'));

    private Typed() {}

    /** The digits meant, without what only parts them. */
    static String digits(String typed) {
        var digits = new StringBuilder();
        typed.codePoints()
                .filter(sign -> !Character.isWhitespace(sign) && !Character.isSpaceChar(sign))
                .filter(sign -> sign != '-' && sign != 0x2013 && sign != '.')
                .forEach(sign -> {
                    var alike = LOOK_ALIKE.get(sign);
                    if (alike != null) {
                        digits.append(alike.charValue());
                    } else {
                        digits.appendCodePoint(sign);
                    }
                });
        return digits.toString();
    }

    /** In groups, parted by a blank, as it is printed. */
    static String grouped(String digits, int size) {
        return digits.replaceAll("(\\d{" + size + "})(?=\\d)", "$1 ");
    }
}
