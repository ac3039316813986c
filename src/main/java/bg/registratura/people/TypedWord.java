package bg.registratura.people;

import bg.registratura.language.NameSound;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One word typed for a name, as everything it may sound like.
 *
 * @param readings how it sounds, the likeliest first
 * @param beginnings how a longer word would begin: the last letter may be the first half of another
 * @param plain letter by letter in Latin
 */
record TypedWord(List<String> readings, List<String> beginnings, String plain) {

    static final int EXACT = 0;
    static final int BEGINNING = 4;
    static final int SLIP = 12;
    static final int BEGINNING_WITH_A_SLIP = 20;
    static final int OTHER = 1000;

    private static final int SHORTEST_WITH_A_SLIP = 3;
    private static final int LETTERS_TO_GUESS = 6;

    /** The words of a text, each once, at most this many. */
    static List<TypedWord> of(String typed, int most) {
        var latinTyped = !NamePart.isCyrillic(typed);
        return NameSound.latinWords(typed).stream()
                .distinct()
                .limit(most)
                .map(latin -> of(latin, latinTyped))
                .toList();
    }

    private static TypedWord of(String latin, boolean latinTyped) {
        var readings = NameSound.readings(latin);
        var beginnings = new LinkedHashSet<>(readings);
        readings.forEach(reading -> beginnings.addAll(unfinished(reading, latin, latinTyped)));
        return new TypedWord(readings, List.copyOf(beginnings), NameSound.plain(latin));
    }

    /** What the last letter becomes when the next is typed: и я, ш щ; in Latin s sh, z zh, t ts, c ch. */
    private static Set<String> unfinished(String reading, String latin, boolean latinTyped) {
        var last = latin.charAt(latin.length() - 1);
        var signs =
                switch (last) {
                    case 'i', 'y', 'j' -> "AU";
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
        return plain.length() > 1;
    }

    /** Forms which a word that differs by one error shares with this one. */
    List<String> slips() {
        var slips = new LinkedHashSet<String>();
        if (plain.length() >= SHORTEST_WITH_A_SLIP) {
            readings.forEach(reading -> slips.addAll(lacking(reading, "")));
            slips.addAll(lacking(plain, ""));
            slips.addAll(lacking(plain, "~"));
        }
        return List.copyOf(slips);
    }

    /** The forms under which a word of the index is found by an error. */
    static List<String> slipsOf(String word) {
        var slips = new LinkedHashSet<>(lacking(word, ""));
        var written = NameSound.written(word);
        if (!written.equals(word)) {
            slips.addAll(lacking(written, "~"));
        }
        return List.copyOf(slips);
    }

    /** How far a word of a name is from this one: the less the likelier it was meant. */
    int cost(String word) {
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
        if (plain.length() < SHORTEST_WITH_A_SLIP) {
            return OTHER;
        }
        if (isSlipOf(word)) {
            return word.charAt(0) == readings.getFirst().charAt(0) ? SLIP - 1 : SLIP;
        }
        return beginsWithASlip(word) ? BEGINNING_WITH_A_SLIP : OTHER;
    }

    /** Whether one error of the hand makes the one the other. */
    boolean isSlipOf(String word) {
        return readings.stream().anyMatch(reading -> Likeness.isOneSlip(reading, word))
                || Likeness.isOneSlip(plain, NameSound.written(word));
    }

    private boolean beginsWithASlip(String word) {
        return readings.stream()
                .filter(reading -> reading.length() > SHORTEST_WITH_A_SLIP && word.length() >= reading.length())
                .anyMatch(reading -> Likeness.isOneSlip(reading, word.substring(0, reading.length())));
    }

    private static List<String> lacking(String word, String mark) {
        var forms = new ArrayList<String>();
        forms.add(mark + word);
        for (int at = 0; at < word.length(); at++) {
            forms.add(mark + word.substring(0, at) + word.substring(at + 1));
        }
        return forms;
    }
}
