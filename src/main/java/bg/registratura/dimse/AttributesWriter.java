package bg.registratura.dimse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Writes an answer, little endian, every length counted. */
final class AttributesWriter {

    private static final int ITEM = 0xFFFEE000;
    private static final int LONGEST_SHORT = 0xFFFE;
    private static final Set<String> FILLED_WITH_NULL = Set.of("UI", "OB", "UN");
    private static final Set<String> LONG_FORM = Set.of("OB", "OW", "SQ", "UN", "UT");

    private final boolean explicit;

    private AttributesWriter(boolean explicit) {
        this.explicit = explicit;
    }

    static byte[] write(Attributes attributes, boolean explicit) {
        return new AttributesWriter(explicit).elements(attributes);
    }

    private byte[] elements(Attributes attributes) {
        var out = new ByteArrayOutputStream();
        attributes.values().forEach((tag, value) -> element(out, tag, value));
        return out.toByteArray();
    }

    private void element(ByteArrayOutputStream out, int tag, Attributes.Value value) {
        var bytes = value.isSequence() ? items(value) : even(value);
        u16(out, tag >>> 16);
        u16(out, tag);
        if (!explicit) {
            u32(out, bytes.length);
        } else {
            var vr = value.vr().isEmpty() || bytes.length > LONGEST_SHORT && !value.isSequence() ? "UN" : value.vr();
            out.writeBytes(vr.getBytes(StandardCharsets.US_ASCII));
            if (LONG_FORM.contains(vr)) {
                u16(out, 0);
                u32(out, bytes.length);
            } else {
                u16(out, bytes.length);
            }
        }
        out.writeBytes(bytes);
    }

    private byte[] items(Attributes.Value value) {
        var out = new ByteArrayOutputStream();
        for (var item : value.items()) {
            var content = elements(item);
            u16(out, ITEM >>> 16);
            u16(out, ITEM);
            u32(out, content.length);
            out.writeBytes(content);
        }
        return out.toByteArray();
    }

    private static byte[] even(Attributes.Value value) {
        var bytes = value.bytes();
        if (bytes.length % 2 == 0) {
            return bytes;
        }
        var padded = java.util.Arrays.copyOf(bytes, bytes.length + 1);
        padded[bytes.length] = (byte) (FILLED_WITH_NULL.contains(value.vr()) ? 0 : ' ');
        return padded;
    }

    private static void u16(ByteArrayOutputStream out, int value) {
        out.write(value);
        out.write(value >>> 8);
    }

    private static void u32(ByteArrayOutputStream out, int value) {
        u16(out, value);
        u16(out, value >>> 16);
    }
}
