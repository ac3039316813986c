package bg.registratura.dicom;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/** Writes the values of one element as PS3.18 F.2 says them. */
final class JsonValues {

    /** What is longer is fetched apart. */
    static final int LONGEST = 64 * 1024;

    private static final int LONGEST_BINARY = 1024;
    private static final Set<String> BINARY = Set.of("OB", "OD", "OF", "OL", "OV", "OW", "UN");
    private static final Set<String> ONE_TEXT = Set.of("LT", "ST", "UT", "UR");
    private static final Set<String> IN_LETTERS = Set.of("LO", "LT", "PN", "SH", "ST", "UC", "UT");
    private static final List<String> GROUPS = List.of("Alphabetic", "Ideographic", "Phonetic");

    private final JsonGenerator out;
    private final ByteOrder order;
    private final boolean signed;

    JsonValues(JsonGenerator out, boolean bigEndian, boolean signed) {
        this.out = out;
        this.order = bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        this.signed = signed;
    }

    static int longest(String vr) {
        return BINARY.contains(vr) ? LONGEST_BINARY : LONGEST;
    }

    /** What the dictionary leaves open is decided by the pixels. */
    String plain(String vr) {
        return switch (vr) {
            case "XS" -> signed ? "SS" : "US";
            case "OX", "XO" -> "OW";
            default -> vr;
        };
    }

    /** Text in JSON is UTF-8, whatever it was. */
    void characterSet() {
        out.writeArrayPropertyStart("Value");
        out.writeString("ISO_IR 192");
        out.writeEndArray();
    }

    /** The first of the character sets that an element names. */
    static String code(byte[] bytes) {
        return Values.clean(new String(bytes, StandardCharsets.ISO_8859_1).split("\\\\", 2)[0]);
    }

    void write(String vr, byte[] bytes, String declared) {
        if (BINARY.contains(vr)) {
            out.writeName("InlineBinary");
            out.writeBinary(little(vr, bytes));
            return;
        }
        if (JsonNumbers.unit(vr) > 0) {
            JsonNumbers.write(vr, ByteBuffer.wrap(bytes).order(order), out);
            return;
        }
        var text = IN_LETTERS.contains(vr)
                ? Lettering.read(bytes, declared).text()
                : new String(bytes, StandardCharsets.ISO_8859_1);
        texts(vr, ONE_TEXT.contains(vr) ? new String[] {text} : text.split("\\\\", -1));
    }

    private void texts(String vr, String[] texts) {
        if (texts.length == 1 && tidy(vr, texts[0]).isEmpty()) {
            return;
        }
        out.writeArrayPropertyStart("Value");
        for (var each : texts) {
            var text = tidy(vr, each);
            if (text.isEmpty()) {
                out.writeNull();
            } else if (vr.equals("PN")) {
                name(text);
            } else if (vr.equals("DS") || vr.equals("IS")) {
                decimal(text);
            } else {
                out.writeString(text);
            }
        }
        out.writeEndArray();
    }

    /** Line ends mean something in long text alone. */
    private static String tidy(String vr, String text) {
        return ONE_TEXT.contains(vr)
                ? text.replaceAll("[\\p{Cntrl}&&[^\r\n\t\f]]", " ").stripTrailing()
                : Values.clean(text);
    }

    private void name(String text) {
        out.writeStartObject();
        var groups = text.split("=", -1);
        for (int i = 0; i < Math.min(groups.length, GROUPS.size()); i++) {
            if (!groups[i].isEmpty()) {
                out.writeStringProperty(GROUPS.get(i), groups[i]);
            }
        }
        out.writeEndObject();
    }

    /** What is no number of a size that anybody reads stays text. */
    private void decimal(String text) {
        try {
            var number = new BigDecimal(text);
            if (Math.abs(number.scale()) > 400) {
                out.writeString(text);
            } else {
                out.writeNumber(number);
            }
        } catch (NumberFormatException e) {
            out.writeString(text);
        }
    }

    /** The bytes as they stand in JSON: the lowest first. */
    private byte[] little(String vr, byte[] bytes) {
        int unit =
                switch (vr) {
                    case "OW" -> 2;
                    case "OF", "OL" -> 4;
                    case "OD", "OV" -> 8;
                    default -> 1;
                };
        if (order == ByteOrder.LITTLE_ENDIAN || unit == 1) {
            return bytes;
        }
        var turned = bytes.clone();
        for (int i = 0; i < bytes.length - bytes.length % unit; i++) {
            turned[i] = bytes[i - i % unit + unit - 1 - i % unit];
        }
        return turned;
    }
}
