package bg.registratura.people;

import bg.registratura.language.NameSound;
import bg.registratura.language.Transliteration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A name as the document has it: given name, patronymic and family name of a Bulgarian (чл. 9 ЗГР), or what a foreigner
 * bears, down to one word.
 *
 * @param latin the spelling on the document, where it is known
 */
public record PersonName(
        String given,
        @Nullable String patronymic,
        @Nullable String family,
        @Nullable String latin) {

    /** Refuses what the form could not have let through. */
    public PersonName {
        Stream.of(given, patronymic, family, latin)
                .filter(part -> part != null)
                .flatMap(part -> NamePart.flaw(part).stream())
                .filter(flaw -> flaw.kind() != NameFlaw.Kind.TOO_LONG)
                .findFirst()
                .ifPresent(flaw -> {
                    throw new IllegalArgumentException("not a name: " + flaw.kind());
                });
    }

    /** A name as the form gives it, tidied; empty parts are absent. */
    public static PersonName of(String given, String patronymic, String family, String latin) {
        return new PersonName(NamePart.tidy(given), part(patronymic), part(family), part(latin));
    }

    /** All three names in their order. */
    public String full() {
        return joined(given, patronymic, family);
    }

    /** As in a list, family name first. */
    public String listed() {
        return family == null ? given : family + ", " + joined(given, patronymic, null);
    }

    /** Given and family name, as one is addressed. */
    public String brief() {
        return joined(given, null, family);
    }

    /**
     * Whether a name in Latin letters, as documents carry it, may be this one: every word of it is one of these names,
     * a slip or another spelling forgiven, and there are at least two of them or all.
     */
    public boolean agreesWith(String latinName) {
        return Likeness.agree(Transliteration.keys(latinName), keys());
    }

    /** How much a name in Latin letters is this one, in percent: what each word of it has in common with the nearest here. */
    public int agreement(String latinName) {
        return Likeness.agreement(Transliteration.keys(latinName), keys());
    }

    /** Whether a text names who bears this: by given and family name, in either script. One word alone names nobody. */
    public boolean isNamedIn(String text) {
        var surname = family == null ? patronymic : family;
        if (surname == null) {
            return false;
        }
        var sounds = Set.copyOf(NameSound.of(given + " " + surname));
        return sounds.size() > 1 && NameSound.of(text).containsAll(sounds);
    }

    /** Whether two words of the one are words of the other, give or take a slip; of a name of one word, that word. */
    public boolean isLike(PersonName other) {
        return Likeness.of(this, other);
    }

    List<String> keys() {
        return Stream.of(given, patronymic, family, latin)
                .filter(part -> part != null)
                .flatMap(part -> Transliteration.keys(part).stream())
                .distinct()
                .toList();
    }

    private static @Nullable String part(String typed) {
        var tidy = NamePart.tidy(typed);
        return tidy.isEmpty() ? null : tidy;
    }

    private static String joined(String given, @Nullable String patronymic, @Nullable String family) {
        return Stream.of(given, patronymic, family).filter(part -> part != null).collect(Collectors.joining(" "));
    }
}
