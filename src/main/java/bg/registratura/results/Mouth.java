package bg.registratura.results;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import bg.registratura.results.Viewing.Card;
import bg.registratura.visit.Examination;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A person's studies by tooth. What the order asked for says which teeth they show; a study that cannot be seen is on no
 * tooth.
 *
 * @param byTooth in the notation of FDI (ISO 3950), the newest study of each tooth first
 * @param mount single pictures from inside the mouth, the newest of each place first
 * @param beside all that lie in no place of the mount, in the order they came
 */
public record Mouth(SortedMap<Integer, List<Card>> byTooth, Map<MountPlace, List<Card>> mount, List<Card> beside) {

    private static final Comparator<Card> NEWEST_FIRST =
            comparing(card -> card.study().madeOn(), reverseOrder());
    private static final int FIRST_MILK_TOOTH = 51;

    public static Mouth of(List<Card> cards) {
        var byTooth = new TreeMap<Integer, List<Card>>();
        var mount = new EnumMap<MountPlace, List<Card>>(MountPlace.class);
        var beside = new ArrayList<Card>();
        for (var card : cards) {
            var study = card.study();
            if (!study.withheld()) {
                study.teeth().numbers().forEach(tooth -> put(byTooth, tooth, card));
            }
            if (isMounted(study)) {
                put(mount, MountPlace.of(study.teeth()).orElseThrow(), card);
            } else {
                beside.add(card);
            }
        }
        byTooth.values().forEach(all -> all.sort(NEWEST_FIRST));
        mount.values().forEach(all -> all.sort(NEWEST_FIRST));
        return new Mouth(byTooth, mount, List.copyOf(beside));
    }

    /** Of several pictures of several places nobody knows here which is which. */
    private static boolean isMounted(StudyInfo study) {
        return study.examination() == Examination.INTRAORAL
                && !study.withheld()
                && MountPlace.of(study.teeth()).isPresent()
                && (study.pictures() == 1 || MountPlace.isOfOne(study.teeth()));
    }

    private static <K> void put(Map<K, List<Card>> all, K where, Card card) {
        all.computeIfAbsent(where, _ -> new ArrayList<>()).add(card);
    }

    /** Whether there is a milk tooth to be shown. */
    public boolean hasMilkTeeth() {
        return !byTooth.tailMap(FIRST_MILK_TOOTH).isEmpty();
    }
}
