package bg.registratura.identity;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Undoes what optical reading takes for something else, where the field allows only letters or only digits (ICAO Doc 9303,
 * parts 4 to 6). Numbers of documents and optional data may hold both and stay as read; the check digits still decide.
 */
final class OcrRepair {

    private static final String DIGITS = "00015826";
    private static final String LETTERS = "OQDISBZG";

    private static final List<String> CARD = List.of(
            letters(5) + either(9) + digits(1) + either(15),
            digits(7) + letters(1) + digits(7) + letters(3) + either(11) + digits(1),
            letters(30));
    private static final String BOOKLET = either(9) + digits(1) + letters(3) + digits(7) + letters(1) + digits(7);
    private static final List<String> SMALL_BOOKLET = List.of(letters(36), BOOKLET + either(7) + digits(1));
    private static final List<String> PASSPORT = List.of(letters(44), BOOKLET + either(14) + digits(2));

    private OcrRepair() {}

    /** The lines, repaired where they have the measures of a zone. */
    static List<String> repaired(List<String> lines) {
        for (var form : List.of(CARD, SMALL_BOOKLET, PASSPORT)) {
            if (isOf(lines, form)) {
                return List.copyOf(repaired(lines, form));
            }
        }
        return lines;
    }

    private static boolean isOf(List<String> lines, List<String> form) {
        return lines.size() == form.size()
                && lines.stream()
                        .allMatch(line -> line.length() == form.getFirst().length());
    }

    private static List<String> repaired(List<String> lines, List<String> form) {
        return IntStream.range(0, lines.size())
                .mapToObj(line -> repaired(lines.get(line), form.get(line)))
                .toList();
    }

    private static String repaired(String line, String form) {
        var right = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char sign = line.charAt(i);
            right.append(
                    switch (form.charAt(i)) {
                        case 'n' -> swapped(sign, LETTERS, DIGITS);
                        case 'a' -> swapped(sign, DIGITS, LETTERS);
                        default -> sign;
                    });
        }
        return right.toString();
    }

    private static char swapped(char sign, String seen, String meant) {
        int at = seen.indexOf(sign);
        return at < 0 ? sign : meant.charAt(at);
    }

    private static String letters(int count) {
        return "a".repeat(count);
    }

    private static String digits(int count) {
        return "n".repeat(count);
    }

    private static String either(int count) {
        return "x".repeat(count);
    }
}
