package bg.registratura.dicom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An element that a de-identified object keeps.
 *
 * @param vr as which it is written, however it was
 * @param text what stands instead, or what its values may be
 */
record KeptAttribute(String vr, How how, String text) {

    /** In which way. */
    enum How {
        NUMBER,
        ONLY,
        STANDARD,
        UID,
        EMPTY,
        MOMENT,
        SAID,
        INSIDE,
        CODE
    }

    static final Map<Integer, KeptAttribute> ALL = read();

    /** Figures enough for what is measured, too few for a number of a person. */
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,8}");

    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(\\d{1,7}(\\.\\d{0,14})?|\\.\\d{1,14})([eE][+-]?\\d{1,3})?");

    private static Map<Integer, KeptAttribute> read() {
        var all = new HashMap<Integer, KeptAttribute>();
        try (var in = Objects.requireNonNull(KeptAttribute.class.getResourceAsStream("/dicom/deidentified.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" ", 4))
                    .forEach(parts -> all.put(
                            Integer.parseUnsignedInt(parts[0], 16),
                            new KeptAttribute(
                                    parts[1],
                                    How.valueOf(parts[2].toUpperCase(Locale.ROOT)),
                                    parts.length > 3 ? parts[3] : "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(all);
    }

    /** Whether every value of a binary kind is whole, or every written one is a number. */
    boolean isNumber(byte[] value) {
        return switch (vr) {
            case "IS" -> isWritten(value, WHOLE);
            case "DS" -> isWritten(value, DECIMAL);
            default -> value.length % width() == 0;
        };
    }

    private static boolean isWritten(byte[] value, Pattern number) {
        return Arrays.stream(text(value).split("\\\\", -1))
                .map(String::strip)
                .allMatch(one -> one.isEmpty() || number.matcher(one).matches());
    }

    /** Of several values those that are nothing but what is allowed; the places of the others are empty. */
    String allowed(byte[] value) {
        var pattern = Pattern.compile(text);
        var kept = String.join(
                "\\",
                Arrays.stream(text(value).split("\\\\", -1))
                        .map(String::strip)
                        .map(one -> pattern.matcher(one).matches() ? one : "")
                        .toList());
        return kept.replaceAll("\\\\+$", "");
    }

    /** How many bytes are turned together where the first comes last (PS3.5, 7.3). */
    int width() {
        return switch (vr) {
            case "US", "SS", "OW", "AT" -> Short.BYTES;
            case "UL", "SL", "FL", "OL", "OF" -> Integer.BYTES;
            case "FD", "OD" -> Long.BYTES;
            default -> 1;
        };
    }

    static String text(byte[] value) {
        return new String(value, StandardCharsets.ISO_8859_1).replace('\0', ' ').strip();
    }
}
