package bg.registratura.search;

import bg.registratura.search.NameLookupRepository.Bearer;
import bg.registratura.search.NamePairRepository.Pairing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Looks for the words of a name: as they stand or begin, with one error in one of them (an error may make a name that others
 * really bear), and only when nobody has them all, without one of them. Each round begins with the word the fewest bear.
 */
@Component
class NameSearch {

    private static final int FEW = 3;
    private static final int PEOPLE = 400;
    private static final int PEOPLE_WITHOUT_A_WORD = 150;
    private static final int PEOPLE_OF_A_WORD = 60;
    private static final int PEOPLE_OF_A_SLIP = 40;
    private static final int ANCHORS_OF_A_SLIP = 3;

    private final NameWordRepository dictionary;
    private final NamePairRepository pairs;
    private final NameLookupRepository names;

    NameSearch(NameWordRepository dictionary, NamePairRepository pairs, NameLookupRepository names) {
        this.dictionary = dictionary;
        this.pairs = pairs;
        this.names = names;
    }

    /** Client numbers of those whose name it may be, the likeliest first. */
    List<Long> by(List<TypedWord> words, int most) {
        var known = new KnownWords(dictionary, words);
        var ranking = new Ranking(words.size(), new Fitting(known), names::lastHere);
        var found = new ArrayList<>(words.size() == 1 ? alone(known) : asTheyStand(known, ranking));
        if (found.size() >= PEOPLE_OF_A_WORD) {
            found.addAll(names.whole(names.recent(words.getFirst().beginnings())));
        }
        if (words.size() > 1) {
            found.addAll(withAnError(known));
        } else if (ranking.few(found, FEW)) {
            found.addAll(names.bearers(known.slips(0), FEW));
        }
        if (ranking.few(found, 1)) {
            found.addAll(words.size() == 1 ? List.of() : withoutOne(known));
        }
        return ranking.order(found, most);
    }

    /** Of these patients, those who have every word in their name; the likeliest first. */
    List<Long> among(Collection<Long> clientNumbers, List<TypedWord> words, int most) {
        return new Ranking(words.size(), new Fitting(words), names::lastHere).order(names.whole(clientNumbers), most);
    }

    private List<Bearer> alone(KnownWords known) {
        var found = new ArrayList<>(names.bearers(known.exact(0), PEOPLE_OF_A_WORD));
        if (found.size() < PEOPLE_OF_A_WORD) {
            found.addAll(names.bearers(known.longer(0), PEOPLE_OF_A_WORD / 2));
        }
        return found;
    }

    private List<Bearer> asTheyStand(KnownWords known, Ranking ranking) {
        var rarest = known.rarestFirst();
        if (known.anchors(rarest.getLast()).isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Bearer>();
        for (int pivot : rarest.subList(0, 2)) {
            if (!ranking.few(found, FEW)) {
                break;
            }
            int partner = rarest.stream().filter(at -> at != pivot).findFirst().orElseThrow();
            found.addAll(pairs(
                    known.anchors(pivot),
                    known.words().get(partner).beginnings(),
                    rest(known, pivot, partner),
                    PEOPLE));
        }
        return found;
    }

    private List<Bearer> withAnError(KnownWords known) {
        var found = new ArrayList<Bearer>();
        for (int wrong : known.rarestFirst()) {
            int pivot = known.rarestFirst().stream()
                    .filter(at -> at != wrong)
                    .findFirst()
                    .orElseThrow();
            var anchors = known.anchors(pivot).stream().limit(ANCHORS_OF_A_SLIP).toList();
            found.addAll(
                    pairs.each(new Pairing(anchors, known.slips(wrong), rest(known, pivot, wrong)), PEOPLE_OF_A_SLIP));
        }
        return found;
    }

    /** Of three words any two; of two words either, when it is not everybody's. A letter alone tells nothing here. */
    private List<Bearer> withoutOne(KnownWords known) {
        var telling = IntStream.range(0, known.words().size())
                .filter(at -> known.words().get(at).isLongerThanALetter())
                .boxed()
                .toList();
        if (known.words().size() == 2) {
            return telling.stream()
                    .map(at -> names.bearers(known.exact(at), PEOPLE_OF_A_WORD))
                    .flatMap(List::stream)
                    .toList();
        }
        var found = new ArrayList<Bearer>();
        for (int one : telling) {
            telling.stream()
                    .filter(other -> other > one)
                    .forEach(other -> found.addAll(pairs(
                            known.anchors(one),
                            known.words().get(other).beginnings(),
                            List.of(),
                            PEOPLE_WITHOUT_A_WORD)));
        }
        return found;
    }

    private List<Bearer> pairs(List<String> words, List<String> beside, List<List<String>> rest, int most) {
        return words.isEmpty() || beside.isEmpty()
                ? List.of()
                : pairs.beginning(new Pairing(words, beside, rest), most);
    }

    private static List<List<String>> rest(KnownWords known, int one, int other) {
        return IntStream.range(0, known.words().size())
                .filter(at -> at != one && at != other)
                .mapToObj(at -> known.words().get(at).beginnings())
                .toList();
    }
}
