package bg.registratura.people;

import static java.util.stream.Collectors.toMap;

import bg.registratura.people.NameLookupRepository.Bearer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Who was most likely meant: whole words before beginnings before errors, family names before given names, today's names
 * before former ones; among equals whoever was here last, then whoever was registered last. Somebody who lacks a word is
 * shown only when nobody has them all.
 */
final class Ranking {

    private static final int WEIGHED = 150;
    private static final int SHARED = 30;
    private static final int OUT_OF_ORDER = 2;

    /** A patronymic stands after the given name and not after the family name. */
    private static final Pattern UNUSUAL = Pattern.compile("FP|PG");

    private static final Map<Character, Integer> KINDS = Map.of('F', 0, 'G', 1, 'P', 1, 'L', 1, 'X', 3);

    private final List<TypedWord> words;
    private final Function<Collection<Long>, Map<Long, LocalDate>> lastHere;
    private final List<Map<String, Integer>> weighed;

    Ranking(List<TypedWord> words, Function<Collection<Long>, Map<Long, LocalDate>> lastHere) {
        this.words = words;
        this.lastHere = lastHere;
        this.weighed =
                words.stream().<Map<String, Integer>>map(_ -> new HashMap<>()).toList();
    }

    /** Whether fewer people than this have all the words. */
    boolean few(List<Bearer> bearers, int wanted) {
        return bearers.stream()
                        .filter(bearer -> missing(bearer) == 0)
                        .map(Bearer::clientNumber)
                        .distinct()
                        .limit(wanted)
                        .count()
                < wanted;
    }

    List<Long> order(List<Bearer> bearers, int most) {
        var least = bearers.stream().mapToInt(this::missing).min().orElse(0);
        if (least == words.size()) {
            return List.of();
        }
        var costs = bearers.stream()
                .filter(bearer -> missing(bearer) == least)
                .collect(toMap(Bearer::clientNumber, this::cost, Math::min));
        var byCost = Comparator.<Long>comparingInt(costs::get);
        var likely = costs.keySet().stream()
                .sorted(byCost.thenComparing(Comparator.reverseOrder()))
                .limit(WEIGHED)
                .toList();
        var days = lastHere.apply(likely);
        return likely.stream()
                .sorted(byCost.thenComparing(
                                number -> days.getOrDefault(number, LocalDate.MIN), Comparator.reverseOrder())
                        .thenComparing(Comparator.reverseOrder()))
                .limit(most)
                .toList();
    }

    private int missing(Bearer bearer) {
        return cost(bearer) / TypedWord.OTHER;
    }

    /** Each typed word takes the nearest word of the name that no other took, or shares one that is borne twice. */
    private int cost(Bearer bearer) {
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
        return sum + (UNUSUAL.matcher(order).find() ? OUT_OF_ORDER : 0);
    }

    private static int kind(Bearer bearer, int at) {
        return KINDS.getOrDefault(bearer.kinds().charAt(at), 0);
    }

    private int weigh(int place, String word) {
        return weighed.get(place).computeIfAbsent(word, words.get(place)::cost);
    }
}
