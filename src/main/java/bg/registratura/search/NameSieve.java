package bg.registratura.search;

import bg.registratura.language.NameSound;
import java.util.List;

/**
 * Lets those names of a short list through that were meant by what was typed: in either script, begun or whole, with one
 * error of the hand. It asks no index; what was typed for a register goes to {@link PatientSearch}.
 */
public final class NameSieve {

    private static final int MOST_WORDS = 5;

    private final List<TypedWord> words;

    private NameSieve(List<TypedWord> words) {
        this.words = words;
    }

    /** A sieve of a typed text; a blank one lets everybody through. */
    public static NameSieve of(String typed) {
        return new NameSieve(TypedWord.of(typed, MOST_WORDS));
    }

    /** Whether every typed word is in the name. */
    public boolean lets(String name) {
        var sounds = NameSound.of(name);
        return words.stream().allMatch(word -> sounds.stream()
                .anyMatch(sound -> word.cost(sound, word::isSlipOf) < TypedWord.BEGINNING_WITH_A_SLIP));
    }
}
