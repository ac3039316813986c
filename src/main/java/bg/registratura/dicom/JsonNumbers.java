package bg.registratura.dicom;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import tools.jackson.core.JsonGenerator;

/** Writes the numbers of an element that has them as such (PS3.18 F.2.3). */
final class JsonNumbers {

    private JsonNumbers() {}

    /** How many bytes one has; none where the values are no such numbers. */
    static int unit(String vr) {
        return switch (vr) {
            case "SS", "US" -> 2;
            case "AT", "FL", "SL", "UL" -> 4;
            case "FD", "SV", "UV" -> 8;
            default -> 0;
        };
    }

    static void write(String vr, ByteBuffer from, JsonGenerator out) {
        out.writeArrayPropertyStart("Value");
        while (from.remaining() >= unit(vr)) {
            one(vr, from, out);
        }
        out.writeEndArray();
    }

    private static void one(String vr, ByteBuffer from, JsonGenerator out) {
        switch (vr) {
            case "SS" -> out.writeNumber(from.getShort());
            case "US" -> out.writeNumber(from.getShort() & 0xFFFF);
            case "SL" -> out.writeNumber(from.getInt());
            case "UL" -> out.writeNumber(from.getInt() & 0xFFFFFFFFL);
            case "SV" -> out.writeNumber(from.getLong());
            case "UV" -> out.writeString(Long.toUnsignedString(from.getLong()));
            case "AT" -> out.writeString("%04X%04X".formatted(from.getShort() & 0xFFFF, from.getShort() & 0xFFFF));
            case "FL" -> {
                float value = from.getFloat();
                real(value, Float.toString(value), out);
            }
            default -> {
                double value = from.getDouble();
                real(value, Double.toString(value), out);
            }
        }
    }

    private static void real(double value, String text, JsonGenerator out) {
        if (Double.isFinite(value)) {
            out.writeNumber(new BigDecimal(text));
        } else {
            out.writeString(Double.isNaN(value) ? "NaN" : value > 0 ? "inf" : "-inf");
        }
    }
}
