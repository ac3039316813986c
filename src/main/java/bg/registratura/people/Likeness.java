package bg.registratura.people;

import java.util.List;

/** Whether two names may be one person's, written by two hands. */
final class Likeness {

    private static final int SHORT = 4;
    private static final int LONG = 8;

    private Likeness() {}

    /** Two words of the one are words of the other, give or take a slip; of a name of one word, that word. */
    static boolean of(PersonName one, PersonName other) {
        var left = one.keys();
        var right = other.keys();
        var alike = left.stream().filter(word -> isIn(word, right)).count();
        return alike >= Math.min(2, Math.min(left.size(), right.size()));
    }

    /** Every word of a document's name is one of a record's, the last perhaps cut short; given and family name at least. */
    static boolean agree(List<String> document, List<String> record) {
        var wanted = Math.min(2, record.size());
        return document.size() >= wanted
                && document.stream()
                        .allMatch(word -> isIn(word, record)
                                || record.stream().anyMatch(other -> word.length() >= SHORT && other.startsWith(word)));
    }

    /** The letters of a document's words that are right against the nearest words of a record, in percent of all. */
    static int agreement(List<String> document, List<String> record) {
        int letters = document.stream().mapToInt(String::length).sum();
        int wrong = document.stream()
                .mapToInt(word -> record.stream()
                        .mapToInt(other -> distance(word, other))
                        .min()
                        .orElse(word.length()))
                .sum();
        return letters == 0 ? 0 : Math.max(0, 100 * (letters - wrong) / letters);
    }

    private static boolean isIn(String word, List<String> words) {
        int slips = word.length() < SHORT ? 0 : word.length() < LONG ? 1 : 2;
        return words.stream().anyMatch(other -> distance(word, other) <= slips);
    }

    /** Letters to insert, drop or change (Levenshtein). */
    static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int change = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                corner = above;
            }
        }
        return row[other.length()];
    }
}
