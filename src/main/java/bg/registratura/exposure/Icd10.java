package bg.registratura.exposure;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A code of the international classification of diseases (МКБ-10): a letter, two digits, and one or two after a point. */
public record Icd10(String value) {

    private static final Pattern CODE = Pattern.compile("[A-Z]\\d{2}(\\.\\d{1,2})?");
    /** Capital letters of the Bulgarian keyboard that look as the Latin ones below them. */
    private static final String LOOK_ALIKE = "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425";

    private static final String LATIN = "ABEKMHOPCTX";

    /** Refuses what has not the form of a code. */
    public Icd10 {
        if (!CODE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a code of the classification");
        }
    }

    /** A code as typed, on whichever keyboard; empty when it is none. */
    public static Optional<Icd10> read(String typed) {
        var code = new StringBuilder();
        typed.strip().toUpperCase(Locale.ROOT).replace(',', '.').chars().forEach(sign -> {
            int at = LOOK_ALIKE.indexOf(sign);
            code.append(at < 0 ? (char) sign : LATIN.charAt(at));
        });
        return Optional.of(code.toString())
                .filter(text -> CODE.matcher(text).matches())
                .map(Icd10::new);
    }
}
