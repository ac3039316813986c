package bg.registratura.people;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a patient is known by in the world outside, of the kind that the clerk chose. It is sealed in the database and
 * hides itself in every log.
 *
 * @param country of the document, three letters; for foreign identifiers only
 */
public record Identifier(
        IdentifierKind kind, String value, @Nullable String country) {

    private static final Pattern DOCUMENT_NUMBER = Pattern.compile("[A-Z0-9]{4,20}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");
    private static final int SHOWN = 3;
    static final int LONGEST = 20;

    /** Refuses what the form could not have let through. */
    public Identifier {
        if ((kind == IdentifierKind.FOREIGN) != (country != null)) {
            throw new IllegalArgumentException("a country belongs to a foreign identifier, and to no other");
        }
        if ((kind == IdentifierKind.NONE) != value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException("not an identifier of kind " + kind);
        }
    }

    /** No identifier: a newborn, or a person who has none. */
    public static Identifier none() {
        return new Identifier(IdentifierKind.NONE, "", null);
    }

    /** An identifier as the form gives it, tidied. */
    public static Identifier of(IdentifierKind kind, String typed, String country) {
        return kind == IdentifierKind.NONE
                ? none()
                : new Identifier(kind, tidy(typed), kind == IdentifierKind.FOREIGN ? tidy(country) : null);
    }

    /** What is wrong with an identifier as typed, on this day. */
    public static Optional<IdentifierFlaw> flaw(IdentifierKind kind, String typed, LocalDate today) {
        var value = tidy(typed);
        if (kind != IdentifierKind.NONE && value.isEmpty()) {
            return Optional.of(IdentifierFlaw.MISSING);
        }
        return switch (kind) {
            case EGN -> PersonalNumber.flawOfEgn(value, today);
            case LNCH -> PersonalNumber.flawOfLnch(value);
            case FOREIGN ->
                DOCUMENT_NUMBER.matcher(value).matches()
                        ? Optional.empty()
                        : Optional.of(IdentifierFlaw.NOT_A_DOCUMENT_NUMBER);
            case NONE -> Optional.empty();
        };
    }

    /** What is wrong with the country of a foreign identifier. */
    public static Optional<IdentifierFlaw> flawOfCountry(String typed) {
        return COUNTRY.matcher(tidy(typed)).matches() ? Optional.empty() : Optional.of(IdentifierFlaw.NO_COUNTRY);
    }

    /** Without the blanks and hyphens people group digits with, in capitals. */
    public static String tidy(String typed) {
        return typed.replaceAll("[\\s\u00a0\u2010-\u2015-]+", "").toUpperCase(Locale.ROOT);
    }

    /** As it stands on a screen: the last three signs, the rest hidden. */
    public String masked() {
        var hidden = Math.max(0, value.length() - SHOWN);
        return "\u2022".repeat(hidden) + value.substring(hidden);
    }

    /** What its keyed hash is taken of; the same digits as ЕГН and as ЛНЧ are two identifiers. */
    String canonical() {
        return kind + ":" + (country == null ? "" : country) + ":" + value;
    }

    @Override
    public String toString() {
        return "Identifier[" + kind + " ****]";
    }
}
