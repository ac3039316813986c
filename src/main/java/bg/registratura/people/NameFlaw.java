package bg.registratura.people;

/**
 * What is wrong with a part of a name as it was typed.
 *
 * @param sign the sign that does not belong, for the sentence at the field; empty where there is none
 */
public record NameFlaw(Kind kind, String sign) {

    /** The flaws a name can have; each has its sentence in {@code i18n/}. */
    public enum Kind {
        /** Nothing was typed where something must stand. */
        MISSING,
        /** More than 60 signs. */
        TOO_LONG,
        /** A sign that is neither a letter, nor a hyphen, an apostrophe, a dot or a blank. */
        NOT_A_LETTER,
        /** A Latin letter among Cyrillic ones: it looks the same and would never be found again. */
        LATIN_AMONG_CYRILLIC,
        /** A Cyrillic letter among Latin ones. */
        CYRILLIC_AMONG_LATIN
    }
}
