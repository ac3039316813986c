package bg.registratura.language;

import java.util.Locale;

/**
 * Nouns after numerals. Bulgarian has three forms: one document, the counting form after a numeral (3 документа), and
 * the plural without one (документи); persons have no counting form, and 21 takes the plural.
 */
public final class Counts {

    private Counts() {}

    /** A number with its noun and a space that does not break; the key names the noun, {@code count.document}. */
    public static String of(Locale locale, long n, String key) {
        return Numbers.of(locale, n) + '\u00a0' + noun(locale, n, key);
    }

    /** The noun alone as it follows this number. */
    public static String noun(Locale locale, long n, String key) {
        return Bundles.text(locale, key + (n == 1 ? ".one" : ".counted"));
    }

    /** The noun without a numeral, as in a heading. */
    public static String many(Locale locale, String key) {
        return Bundles.text(locale, key + ".many");
    }
}
