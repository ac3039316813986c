package bg.registratura.search;

import bg.registratura.language.Transliteration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The bar code at the foot of our papers, {@code PR-2026-000012}, as a scanner types it; with a Bulgarian keyboard the
 * letters come in Cyrillic.
 *
 * @param letters of the register the number was given in, as they were read
 */
record PaperCode(String letters, int year, int number) {

    /** The room of documents is above this one: what its registers are called on paper and in the database. */
    static final Map<String, String> REGISTERS = Map.of(
            "IN", "INCOMING",
            "OUT", "OUTGOING",
            "NT", "NOTICE",
            "RC", "RECEIPT",
            "PR", "PROTOCOL",
            "CN", "CONSENT");

    private static final Pattern CODE = Pattern.compile("(\\p{L}{2,4})-(\\d{4})-(\\d{6,9})");

    static Optional<PaperCode> read(String typed) {
        var code = CODE.matcher(typed);
        return code.matches()
                ? Optional.of(new PaperCode(
                        Transliteration.toLatin(code.group(1))
                                .toUpperCase(Locale.ROOT)
                                .replace("TS", "C"),
                        Integer.parseInt(code.group(2)),
                        Integer.parseInt(code.group(3))))
                : Optional.empty();
    }

    Optional<String> register() {
        return Optional.ofNullable(REGISTERS.get(letters));
    }
}
