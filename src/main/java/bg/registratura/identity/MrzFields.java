package bg.registratura.identity;

import java.util.List;
import java.util.Optional;

/**
 * The fields of a zone by their places (ICAO Doc 9303, parts 4 to 6), as they stand, with the check digits over them.
 *
 * @param number the document's number, with its continuation in the optional data where it has more than nine signs
 * @param agrees whether every check digit, the last one over all included, is right
 */
record MrzFields(
        String code,
        String issuer,
        String number,
        String birth,
        String sex,
        String expiry,
        String optional,
        String names,
        boolean agrees) {

    private static final String SIGNS = "[A-Z0-9<]*";

    static Optional<MrzFields> of(List<String> lines) {
        if (lines.stream().anyMatch(line -> !line.matches(SIGNS))) {
            return Optional.empty();
        }
        if (isOf(lines, 3, 30)) {
            return Optional.of(card(lines.get(0), lines.get(1), lines.get(2)));
        }
        if (isOf(lines, 2, 44) || isOf(lines, 2, 36)) {
            return Optional.of(booklet(lines.get(0), lines.get(1)));
        }
        return Optional.empty();
    }

    private static boolean isOf(List<String> lines, int count, int width) {
        return lines.size() == count && lines.stream().allMatch(line -> line.length() == width);
    }

    /** TD1: three lines of 30. */
    private static MrzFields card(String one, String two, String three) {
        var composite = one.substring(5) + two.substring(0, 7) + two.substring(8, 15) + two.substring(18, 29);
        var number = one.substring(5, 14);
        var numberAgrees = Mrz.checks(number, one.charAt(14));
        if (one.charAt(14) == '<' && one.charAt(15) != '<') {
            var rest = one.substring(15).split("<", 2)[0];
            number += rest.substring(0, rest.length() - 1);
            numberAgrees = Mrz.checks(number, rest.charAt(rest.length() - 1));
        }
        return new MrzFields(
                one.substring(0, 2),
                one.substring(2, 5),
                number,
                two.substring(0, 6),
                two.substring(7, 8),
                two.substring(8, 14),
                two.substring(18, 29),
                three,
                numberAgrees
                        && Mrz.checks(two.substring(0, 6), two.charAt(6))
                        && Mrz.checks(two.substring(8, 14), two.charAt(14))
                        && Mrz.checks(composite, two.charAt(29)));
    }

    /** TD3: two lines of 44; TD2: two of 36, without a check digit over its optional data. */
    private static MrzFields booklet(String one, String two) {
        int last = two.length() - 1;
        var passport = two.length() == 44;
        var optional = two.substring(28, passport ? 42 : last);
        var composite = two.substring(0, 10) + two.substring(13, 20) + two.substring(21, last);
        return new MrzFields(
                one.substring(0, 2),
                one.substring(2, 5),
                two.substring(0, 9),
                two.substring(13, 19),
                two.substring(20, 21),
                two.substring(21, 27),
                optional,
                one.substring(5),
                Mrz.checks(two.substring(0, 9), two.charAt(9))
                        && Mrz.checks(two.substring(13, 19), two.charAt(19))
                        && Mrz.checks(two.substring(21, 27), two.charAt(27))
                        && (!passport || Mrz.checks(optional, two.charAt(42)))
                        && Mrz.checks(composite, two.charAt(last)));
    }
}
