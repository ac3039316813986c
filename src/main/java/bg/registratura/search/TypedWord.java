package bg.registratura.search;

import static java.util.stream.Collectors.toSet;

import bg.registratura.language.NameSound;
import bg.registratura.language.NameSpelling;
import bg.registratura.people.NamePart;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One word typed for a name, as everything it may sound like.
 *
 * @param readings how it sounds, the likeliest first
 * @param beginnings how a longer word would begin: the last letter may be the first half of another
 * @param latin letter by letter in Latin
 * @param slips forms which a word that differs by one error shares with this one
 */
record TypedWord(List<String> readings, List<String> beginnings, List<String> latin, Set<String> slips) {

    static final int EXACT = 0;
    static final int BEGINNING = 4;
    static final int SLIP = 12;
    static final int BEGINNING_WITH_A_SLIP = 20;
    static final int OTHER = 1000;

    private static final int SHORTEST_WITH_A_SLIP = 3;
    private static final int LETTERS_TO_GUESS = 6;

    /** The words of a text, at most this many. */
    static List<TypedWord> of(String typed, int most) {
        var latinTyped = !NamePart.isCyrillic(typed);
        return NameSound.words(typed).stream()
                .map(word -> of(word, latinTyped))
                .limit(most)
                .toList();
    }

    private static TypedWord of(String word, boolean latinTyped) {
        var readings = NameSound.readings(word);
        var latin = NameSpelling.typed(word);
        var beginnings = new LinkedHashSet<>(readings);
        readings.forEach(reading -> beginnings.addAll(unfinished(reading, latin.getLast(), latinTyped)));
        var slips = Stream.concat(readings.stream(), latin.stream())
                .flatMap(TypedWord::lackingALetter)
                .flatMap(lacking -> Stream.of(lacking, NameSound.undoubled(lacking)))
                .collect(toSet());
        return new TypedWord(readings, List.copyOf(beginnings), latin, isTooShort(latin) ? Set.of() : slips);
    }

    /** What the last letter becomes when the next is typed: и я, ш щ; in Latin s sh, z zh, t ts, c ch. */
    private static Set<String> unfinished(String reading, String latin, boolean latinTyped) {
        var last = latin.charAt(latin.length() - 1);
        var signs =
                switch (last) {
                    case 'i' -> "AU";
                    case 'h' -> latin.endsWith("sh") ? "Q" : "";
                    case 's' -> latinTyped ? "SQ" : "";
                    case 'z' -> latinTyped ? "Z" : "";
                    case 't' -> latinTyped ? "CH" : "";
                    case 'c' -> latinTyped ? "HC" : "";
                    default -> "";
                };
        var others = new LinkedHashSet<String>();
        var stem = reading.substring(0, Math.max(0, reading.length() - 1));
        signs.chars().forEach(sign -> others.add(stem + (char) sign));
        return others;
    }

    boolean isLongerThanALetter() {
        return latin.getFirst().length() > 1;
    }

    private static boolean isTooShort(List<String> latin) {
        return latin.getFirst().length() < SHORTEST_WITH_A_SLIP;
    }

    /** The forms under which a word of the index is found by an error. */
    static List<String> slipsOf(String word) {
        return NameSpelling.of(word).stream()
                .flatMap(TypedWord::lackingALetter)
                .distinct()
                .toList();
    }

    /** How far a word of a name is from this one: the less the likelier it was meant. */
    int cost(String word, Predicate<String> isSlip) {
        if (readings.contains(word)) {
            return EXACT + (readings.getFirst().equals(word) ? 0 : 1);
        }
        var rest = beginnings.stream()
                .filter(word::startsWith)
                .mapToInt(String::length)
                .max();
        if (rest.isPresent()) {
            return BEGINNING + Math.min(LETTERS_TO_GUESS, word.length() - rest.getAsInt());
        }
        if (slips.isEmpty()) {
            return OTHER;
        }
        if (isSlip.test(word)) {
            return word.charAt(0) == readings.getFirst().charAt(0) ? SLIP - 1 : SLIP;
        }
        return beginsWithASlip(word) ? BEGINNING_WITH_A_SLIP : OTHER;
    }

    /** Whether one error of the hand makes the one the other. */
    boolean isSlipOf(String word) {
        return NameSpelling.of(word).stream()
                .anyMatch(form -> slips.contains(form)
                        || Stream.concat(readings.stream(), latin.stream())
                                .anyMatch(typed -> Slip.isBetween(typed, form)));
    }

    private boolean beginsWithASlip(String word) {
        return readings.stream()
                .filter(reading -> reading.length() > SHORTEST_WITH_A_SLIP && word.length() >= reading.length())
                .anyMatch(reading -> Slip.isBetween(reading, word.substring(0, reading.length())));
    }

    /** The word itself and what is left of it without each of its letters. */
    private static Stream<String> lackingALetter(String word) {
        return Stream.concat(
                Stream.of(word),
                IntStream.range(0, word.length()).mapToObj(at -> word.substring(0, at) + word.substring(at + 1)));
    }
}
