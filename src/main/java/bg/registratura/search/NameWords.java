package bg.registratura.search;

import bg.registratura.language.NameSound;
import bg.registratura.people.PersonName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words by which one person is found, each with its kind: {@code F}amily name, {@code G}iven name, {@code P}atronymic,
 * {@code L}atin spelling, {@code J}oined from the words of a double name, and {@code X} for what they were called in former
 * times. Who bears one name twice, as father and as family, has it twice.
 *
 * @param kinds one sign for each word
 */
record NameWords(List<String> words, String kinds) {

    private static final int MOST = 8;

    /** Of a name and of the names that stood there before a correction. */
    static NameWords of(PersonName name, List<PersonName> former) {
        var words = new ArrayList<Word>();
        put(words, name.family(), 'F');
        put(words, name.given(), 'G');
        put(words, name.patronymic(), 'P');
        join(words, name.family());
        join(words, name.given());
        putOnce(words, name.latin(), 'L');
        former.forEach(before -> {
            putOnce(words, before.family(), 'X');
            putOnce(words, before.given(), 'X');
        });
        var kept = words.stream().limit(MOST).toList();
        var kinds = new StringBuilder();
        kept.forEach(word -> kinds.append(word.kind()));
        return new NameWords(kept.stream().map(Word::sound).toList(), kinds.toString());
    }

    private static void put(List<Word> words, @Nullable String part, char kind) {
        if (part != null) {
            NameSound.of(part).stream().distinct().forEach(sound -> words.add(new Word(sound, kind)));
        }
    }

    private static void putOnce(List<Word> words, @Nullable String part, char kind) {
        if (part != null) {
            NameSound.of(part).stream()
                    .filter(sound ->
                            words.stream().noneMatch(word -> word.sound().equals(sound)))
                    .forEach(sound -> words.add(new Word(sound, kind)));
        }
    }

    /** A hand that leaves the hyphen or the blank out makes one word of two. */
    private static void join(List<Word> words, @Nullable String part) {
        if (part != null && NameSound.of(part).size() == 2) {
            putOnce(words, String.join("", NameSound.words(part)), 'J');
        }
    }

    char kind(int at) {
        return kinds.charAt(at);
    }

    /** Each word once, with the first kind it has. */
    Map<String, Character> once() {
        var once = new LinkedHashMap<String, Character>();
        for (int at = 0; at < words.size(); at++) {
            once.putIfAbsent(words.get(at), kind(at));
        }
        return once;
    }

    /** Every two of them, in both orders, each with the others; the same two words once. */
    List<Pair> pairs() {
        var pairs = new LinkedHashMap<List<String>, Pair>();
        for (int one = 0; one < words.size(); one++) {
            for (int other = 0; other < words.size(); other++) {
                if (one != other) {
                    pairs.putIfAbsent(List.of(words.get(one), words.get(other)), pair(one, other));
                }
            }
        }
        return List.copyOf(pairs.values());
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

    private record Word(String sound, char kind) {}

    /**
     * Two words of a name.
     *
     * @param others the other words, a blank before each
     * @param kinds of all words, in this order
     */
    record Pair(String word, String beside, String others, String kinds) {}
}
