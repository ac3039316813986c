package bg.registratura.search;

import bg.registratura.search.NameLookupRepository.Bearer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Holds names against what was typed: whole words cost less than beginnings and errors, errors that make of a frequent name
 * what was typed less than others, family names less than given names, today's names less than former ones, and every name
 * of today that was not typed costs something.
 */
final class Fitting {

    private static final int SHARED = 30;
    private static final int OUT_OF_ORDER = 2;
    private static final int NOT_TYPED = 2;

    /** A patronymic stands after the given name and not after the family name. */
    private static final Pattern UNUSUAL = Pattern.compile("FP|PG");

    private static final Map<Character, Integer> KINDS = Map.of('F', 0, 'J', 0, 'G', 1, 'P', 1, 'L', 1, 'X', 3);

    private final List<TypedWord> words;
    private final @Nullable KnownWords known;
    private final List<Map<String, Integer>> weighed;
    private final Map<Bearer, Fit> fits = new HashMap<>();

    /** Of words that are held against few people. */
    Fitting(List<TypedWord> words) {
        this(words, null);
    }

    /** Of words that were looked up. */
    Fitting(KnownWords known) {
        this(known.words(), known);
    }

    private Fitting(List<TypedWord> words, @Nullable KnownWords known) {
        this.words = words;
        this.known = known;
        this.weighed =
                words.stream().<Map<String, Integer>>map(_ -> new HashMap<>()).toList();
    }

    Fit of(Bearer bearer) {
        return fits.computeIfAbsent(bearer, this::weighed);
    }

    /** Each typed word takes the nearest word of the name that no other took, or shares one that is borne twice. */
    private Fit weighed(Bearer bearer) {
        var taken = new ArrayList<Integer>();
        var order = new StringBuilder();
        int sum = 0;
        for (int place = 0; place < words.size(); place++) {
            int nearest = -1;
            int least = TypedWord.OTHER;
            for (int at = 0; at < bearer.words().size(); at++) {
                int cost = weigh(place, bearer.words().get(at)) + kind(bearer, at) + (taken.contains(at) ? SHARED : 0);
                if (cost < least) {
                    nearest = at;
                    least = cost;
                }
            }
            if (nearest >= 0) {
                taken.add(nearest);
                order.append(bearer.kinds().charAt(nearest));
            }
            sum += least;
        }
        var names = new StringBuilder();
        taken.forEach(at -> names.append(bearer.words().get(at)).append(' '));
        return new Fit(
                bearer.clientNumber(),
                sum + (UNUSUAL.matcher(order).find() ? OUT_OF_ORDER : 0) + notTyped(bearer, taken, order.toString()),
                names.toString());
    }

    /** Names of today that were not typed; nobody has to type a patronymic unless three names were typed. */
    private int notTyped(Bearer bearer, List<Integer> taken, String order) {
        if (words.size() < 2 || order.contains("J")) {
            return 0;
        }
        int sum = 0;
        for (int at = 0; at < bearer.words().size(); at++) {
            char kind = bearer.kinds().charAt(at);
            if (!taken.contains(at) && (kind == 'F' || kind == 'G' || kind == 'P' && words.size() > 2)) {
                sum += NOT_TYPED;
            }
        }
        return sum;
    }

    private static int kind(Bearer bearer, int at) {
        return KINDS.getOrDefault(bearer.kinds().charAt(at), 0);
    }

    private int weigh(int place, String word) {
        return weighed.get(place).computeIfAbsent(word, _ -> {
            int cost = words.get(place).cost(word, other -> isSlip(place, other));
            return known != null && (cost == TypedWord.SLIP || cost == TypedWord.SLIP - 1)
                    ? cost - Integer.toString(known.bearers(word)).length()
                    : cost;
        });
    }

    /** The dictionary knows the errors of several words; of one it is asked only when that brought few. */
    private boolean isSlip(int place, String word) {
        return known == null || words.size() == 1
                ? words.get(place).isSlipOf(word)
                : known.slips(place).contains(word);
    }
}
