package bg.registratura.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What was typed, beside the words that somebody really bears. */
final class KnownWords {

    private static final int LONGER = 12;
    private static final int ALIKE = 200;
    private static final int SLIPS = 24;

    private final NameWordRepository names;
    private final List<TypedWord> words;
    private final Map<String, Integer> borne;
    private final List<List<String>> anchors;
    private final Map<Integer, List<String>> longer = new HashMap<>();
    private final Map<Integer, List<String>> slips = new HashMap<>();

    KnownWords(NameWordRepository names, List<TypedWord> words) {
        this.names = names;
        this.words = words;
        this.borne = new HashMap<>(names.borne(
                words.stream().flatMap(word -> word.readings().stream()).toList()));
        this.anchors = IntStream.range(0, words.size())
                .mapToObj(at -> exact(at).isEmpty() && words.size() > 1 ? longer(at) : exact(at))
                .toList();
    }

    List<TypedWord> words() {
        return words;
    }

    /** The word as it was typed, in each reading that somebody bears. */
    List<String> exact(int at) {
        return words.get(at).readings().stream().filter(borne::containsKey).toList();
    }

    /** The most frequent words that begin so. */
    List<String> longer(int at) {
        return longer.computeIfAbsent(at, _ -> names.beginning(words.get(at).beginnings(), LONGER));
    }

    /** What to begin with: the word itself or, where nobody bears it, the words that begin so. */
    List<String> anchors(int at) {
        return anchors.get(at);
    }

    /** Words that one error of the hand makes of the typed one, the most frequent first. */
    List<String> slips(int at) {
        return slips.computeIfAbsent(at, _ -> {
            var word = words.get(at);
            if (word.slips().isEmpty()) {
                return List.of();
            }
            var alike = names.sharing(word.slips(), ALIKE);
            borne.putAll(alike);
            return alike.keySet().stream()
                    .filter(other -> !word.readings().getFirst().equals(other) && word.isSlipOf(other))
                    .limit(SLIPS)
                    .toList();
        });
    }

    /** How many people bear a word, as far as it was looked up. */
    int bearers(String word) {
        return borne.getOrDefault(word, 0);
    }

    /** The places of the words, that of the word the fewest bear first; those which nobody bears come last. */
    List<Integer> rarestFirst() {
        return IntStream.range(0, words.size())
                .boxed()
                .sorted(Comparator.comparingLong(this::people))
                .toList();
    }

    private long people(int at) {
        if (anchors.get(at).isEmpty()) {
            return Long.MAX_VALUE;
        }
        return exact(at).isEmpty()
                ? Integer.MAX_VALUE
                : exact(at).stream().mapToLong(borne::get).sum();
    }
}
