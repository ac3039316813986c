package bg.registratura.people;

import bg.registratura.language.NameSound;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words by which one person is found, each with its kind: {@code F}amily name, {@code G}iven name, {@code P}atronymic,
 * {@code L}atin spelling, and {@code X} for what they were called in former times.
 *
 * @param kinds one sign for each word
 */
record NameWords(List<String> words, String kinds) {

    private static final int MOST = 8;

    /** Of a name and of the names that stood there before a correction; a word counts once, as the first it is. */
    static NameWords of(PersonName name, List<PersonName> former) {
        var words = new LinkedHashMap<String, Character>();
        put(words, name.family(), 'F');
        put(words, name.given(), 'G');
        put(words, name.patronymic(), 'P');
        put(words, name.latin(), 'L');
        former.forEach(before -> {
            put(words, before.family(), 'X');
            put(words, before.given(), 'X');
        });
        var kept = words.entrySet().stream().limit(MOST).toList();
        var kinds = new StringBuilder();
        kept.forEach(word -> kinds.append(word.getValue()));
        return new NameWords(kept.stream().map(Map.Entry::getKey).toList(), kinds.toString());
    }

    private static void put(Map<String, Character> words, @Nullable String part, char kind) {
        if (part != null) {
            NameSound.of(part).forEach(word -> words.putIfAbsent(word, kind));
        }
    }

    char kind(int at) {
        return kinds.charAt(at);
    }

    /** Every two of them, in both orders, each with the others. */
    List<Pair> pairs() {
        var pairs = new ArrayList<Pair>();
        for (int one = 0; one < words.size(); one++) {
            for (int other = 0; other < words.size(); other++) {
                if (one != other) {
                    pairs.add(pair(one, other));
                }
            }
        }
        return pairs;
    }

    private Pair pair(int one, int other) {
        var others = new StringBuilder();
        var order = new StringBuilder().append(kind(one)).append(kind(other));
        for (int at = 0; at < words.size(); at++) {
            if (at != one && at != other) {
                others.append(' ').append(words.get(at));
                order.append(kind(at));
            }
        }
        return new Pair(words.get(one), words.get(other), others.toString(), order.toString());
    }

    /**
     * Two words of a name.
     *
     * @param others the other words, a blank before each
     * @param kinds of all words, in this order
     */
    record Pair(String word, String beside, String others, String kinds) {}
}
