package bg.registratura.results;

import bg.registratura.visit.Teeth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The places of a full-mouth mount as it is looked at: facing the patient, whose right is on the left; bitewings between the
 * jaws. Milk teeth lie where the teeth that follow them will (ISO 3950).
 */
public enum MountPlace {
    UPPER_RIGHT_MOLARS(18, 17, 16),
    UPPER_RIGHT_PREMOLARS(15, 14),
    UPPER_RIGHT_CANINE(13),
    UPPER_RIGHT_INCISORS(12, 11),
    UPPER_LEFT_INCISORS(21, 22),
    UPPER_LEFT_CANINE(23),
    UPPER_LEFT_PREMOLARS(24, 25),
    UPPER_LEFT_MOLARS(26, 27, 28),
    RIGHT_MOLAR_BITEWING(18, 17, 16, 48, 47, 46),
    RIGHT_PREMOLAR_BITEWING(15, 14, 45, 44),
    LEFT_PREMOLAR_BITEWING(24, 25, 34, 35),
    LEFT_MOLAR_BITEWING(26, 27, 28, 36, 37, 38),
    LOWER_RIGHT_MOLARS(48, 47, 46),
    LOWER_RIGHT_PREMOLARS(45, 44),
    LOWER_RIGHT_CANINE(43),
    LOWER_RIGHT_INCISORS(42, 41),
    LOWER_LEFT_INCISORS(31, 32),
    LOWER_LEFT_CANINE(33),
    LOWER_LEFT_PREMOLARS(34, 35),
    LOWER_LEFT_MOLARS(36, 37, 38);

    private static final int FIRST_MILK_QUADRANT = 5;
    private static final int FIRST_PREMOLAR = 4;

    private final List<Integer> teeth;

    MountPlace(Integer... teeth) {
        this.teeth = List.of(teeth);
    }

    /** Permanent teeth in the order in which the mount shows them. */
    public List<Integer> teeth() {
        return teeth;
    }

    public boolean isBitewing() {
        return name().endsWith("BITEWING");
    }

    /** Where one picture of these teeth lies: where most of them do; empty when it shows more than a place can hold. */
    static Optional<MountPlace> of(Teeth shown) {
        var teeth = shown.numbers().stream().map(MountPlace::permanent).toList();
        boolean upper = teeth.stream().anyMatch(tooth -> tooth / 10 <= 2);
        boolean lower = teeth.stream().anyMatch(tooth -> tooth / 10 > 2);
        if (upper && lower) {
            return isOfOneSide(teeth) && teeth.stream().allMatch(tooth -> tooth % 10 >= FIRST_PREMOLAR)
                    ? most(teeth, true)
                    : Optional.empty();
        }
        return most(teeth, false);
    }

    /** Whether all these teeth lie in one place, so that several pictures of them lie there too. */
    static boolean isOfOne(Teeth shown) {
        return of(shown).isPresent()
                && shown.numbers().stream()
                                .map(MountPlace::permanent)
                                .map(tooth -> most(
                                        List.of(tooth), of(shown).orElseThrow().isBitewing()))
                                .distinct()
                                .count()
                        == 1;
    }

    private static Optional<MountPlace> most(List<Integer> teeth, boolean bitewing) {
        var counts = Stream.of(values())
                .filter(place -> place.isBitewing() == bitewing)
                .collect(Collectors.toMap(
                        Function.identity(),
                        place -> teeth.stream().filter(place.teeth::contains).count()));
        return counts.entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .max(Comparator.<Map.Entry<MountPlace, Long>>comparingLong(Map.Entry::getValue)
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey);
    }

    private static boolean isOfOneSide(List<Integer> teeth) {
        IntPredicate right = tooth -> tooth / 10 == 1 || tooth / 10 == 4;
        return teeth.stream().mapToInt(Integer::intValue).allMatch(right)
                || teeth.stream().mapToInt(Integer::intValue).noneMatch(right);
    }

    private static int permanent(int tooth) {
        return tooth / 10 < FIRST_MILK_QUADRANT ? tooth : tooth - 40;
    }
}
