package bg.registratura.search;

import static java.util.stream.Collectors.toMap;

import bg.registratura.search.NameLookupRepository.Bearer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Who was most likely meant: whose name fits best; among equals whoever was here last, then whoever was registered last.
 * Somebody who lacks a word is shown only when nobody has them all. Namesakes, however many, leave room for those who are
 * called nearly so.
 */
final class Ranking {

    private static final int WEIGHED = 150;
    private static final int OF_OTHER_NAMES = 6;

    private final int words;
    private final Fitting fitting;
    private final Function<Collection<Long>, Map<Long, LocalDate>> lastHere;

    Ranking(int words, Fitting fitting, Function<Collection<Long>, Map<Long, LocalDate>> lastHere) {
        this.words = words;
        this.fitting = fitting;
        this.lastHere = lastHere;
    }

    /** Whether fewer people than this have all the words. */
    boolean few(List<Bearer> bearers, int wanted) {
        return bearers.stream()
                        .filter(bearer -> fitting.of(bearer).missing() == 0)
                        .map(Bearer::clientNumber)
                        .distinct()
                        .limit(wanted)
                        .count()
                < wanted;
    }

    List<Long> order(List<Bearer> bearers, int most) {
        var least = bearers.stream()
                .mapToInt(bearer -> fitting.of(bearer).missing())
                .min()
                .orElse(0);
        if (least == words) {
            return List.of();
        }
        var best = bearers.stream()
                .map(fitting::of)
                .filter(fit -> fit.missing() == least)
                .collect(toMap(Fit::clientNumber, fit -> fit, Fit::better));
        var byCost = Comparator.comparingInt(Fit::cost);
        var registeredLast = Comparator.comparingLong(Fit::clientNumber).reversed();
        var likely = varied(
                best.values().stream()
                        .sorted(byCost.thenComparing(registeredLast))
                        .toList(),
                WEIGHED);
        var days = lastHere.apply(likely.stream().map(Fit::clientNumber).toList());
        Comparator<Fit> hereLast = Comparator.<Fit, LocalDate>comparing(
                        fit -> days.getOrDefault(fit.clientNumber(), LocalDate.MIN))
                .reversed();
        var ordered = likely.stream()
                .sorted(byCost.thenComparing(hereLast).thenComparing(registeredLast))
                .toList();
        return varied(ordered, most).stream().map(Fit::clientNumber).toList();
    }

    /** The first of them, with a few places left for whoever bears names that did not come up before. */
    private static List<Fit> varied(List<Fit> fits, int most) {
        if (fits.size() <= most) {
            return fits;
        }
        var kept = new LinkedHashSet<>(fits.subList(0, most - OF_OTHER_NAMES));
        var names = new HashSet<String>();
        kept.forEach(fit -> names.add(fit.taken()));
        fits.stream()
                .filter(fit -> names.add(fit.taken()))
                .limit(OF_OTHER_NAMES)
                .forEach(kept::add);
        fits.stream().takeWhile(_ -> kept.size() < most).forEach(kept::add);
        return fits.stream().filter(kept::contains).toList();
    }
}
