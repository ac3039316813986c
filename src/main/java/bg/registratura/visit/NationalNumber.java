package bg.registratura.visit;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of an electronic referral in the national health information system (НРН): twelve signs, digits and the
 * letters A to F.
 */
public record NationalNumber(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9A-F]{12}");
    private static final String CYRILLIC = "\u0410\u0412\u0421\u0415";
    private static final String LATIN = "ABCE";

    /** Refuses what is no such number. */
    public NationalNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a national number");
        }
    }

    /** As typed: blanks and hyphens left out, Cyrillic letters that look the same taken for what they stand for. */
    public static Optional<NationalNumber> read(String typed) {
        var tidy = new StringBuilder();
        typed.replaceAll("[\\s\u00a0-]+", "").toUpperCase(Locale.ROOT).chars().forEach(sign -> {
            var at = CYRILLIC.indexOf(sign);
            tidy.append(at < 0 ? (char) sign : LATIN.charAt(at));
        });
        return FORM.matcher(tidy).matches() ? Optional.of(new NationalNumber(tidy.toString())) : Optional.empty();
    }
}
