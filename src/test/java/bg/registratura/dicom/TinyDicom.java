package bg.registratura.dicom;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A small file written element by element (Explicit VR Little Endian), so that tests can write wrong ones. */
public final class TinyDicom {

    static final int ROWS = 6;
    static final int COLUMNS = 8;

    private final Map<Integer, byte[]> elements = new TreeMap<>(Integer::compareUnsigned);
    private String syntax = "1.2.840.10008.1.2.1";
    private boolean meta = true;

    public TinyDicom() {
        text(0x00080005, "CS", "ISO_IR 192");
        text(0x00080016, "UI", "1.2.840.10008.5.1.4.1.1.1.1");
        text(0x00080018, "UI", "2.25.1");
        text(0x00080060, "CS", "PX");
        text(0x0020000D, "UI", "2.25.2");
        text(0x0020000E, "UI", "2.25.3");
        text(0x00280004, "CS", "MONOCHROME2");
        number(0x00280002, 1);
        number(0x00280010, ROWS);
        number(0x00280011, COLUMNS);
        number(0x00280100, 16);
        number(0x00280101, 12);
        number(0x00280102, 11);
        number(0x00280103, 0);
        pixels(stored());
    }

    /** The stored values as bytes: 0, 50, 100, … */
    static byte[] stored() {
        var bytes = ByteBuffer.allocate(2 * ROWS * COLUMNS).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < ROWS * COLUMNS; i++) {
            bytes.putShort((short) (50 * i));
        }
        return bytes.array();
    }

    public TinyDicom text(int tag, String vr, String value) {
        return bytes(tag, vr, value.getBytes(StandardCharsets.UTF_8));
    }

    public TinyDicom bytes(int tag, String vr, byte[] value) {
        var padded = java.util.Arrays.copyOf(value, value.length + value.length % 2);
        if (value.length % 2 == 1 && !vr.equals("UI")) {
            padded[value.length] = ' ';
        }
        return raw(tag, element(tag, vr, padded.length, padded));
    }

    TinyDicom number(int tag, int value) {
        return raw(tag, element(tag, "US", 2, new byte[] {(byte) value, (byte) (value >> 8)}));
    }

    TinyDicom pixels(byte[] pixels) {
        return raw(0x7FE00010, element(0x7FE00010, "OW", pixels.length, pixels));
    }

    /** Packed pixels; a null at the end leaves out the mark that ends them. */
    public TinyDicom fragments(String transferSyntax, byte[]... fragments) {
        this.syntax = transferSyntax;
        var out = new ByteArrayOutputStream();
        out.writeBytes(element(0x7FE00010, "OB", -1, new byte[0]));
        out.writeBytes(item(0xFFFEE000, 0));
        for (var fragment : fragments) {
            if (fragment.length > 0) {
                out.writeBytes(item(0xFFFEE000, fragment.length));
                out.writeBytes(fragment);
            }
        }
        if (fragments[fragments.length - 1].length > 0) {
            out.writeBytes(item(0xFFFEE0DD, 0));
        }
        return raw(0x7FE00010, out.toByteArray());
    }

    /** Sequences within sequences. */
    TinyDicom nested(int depth) {
        var inner = new byte[0];
        for (int i = 0; i < depth; i++) {
            var out = new ByteArrayOutputStream();
            out.writeBytes(item(0xFFFEE000, inner.length));
            out.writeBytes(inner);
            inner = element(0x00081140, "SQ", out.size(), out.toByteArray());
        }
        return raw(0x00081140, inner);
    }

    TinyDicom raw(int tag, byte[] bytes) {
        elements.put(tag, bytes);
        return this;
    }

    public TinyDicom without(int tag) {
        elements.remove(tag);
        return this;
    }

    TinyDicom syntax(String uid) {
        this.syntax = uid;
        return this;
    }

    TinyDicom withoutMeta() {
        this.meta = false;
        return this;
    }

    public byte[] file() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[128]);
        out.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
        if (meta) {
            var uid = (syntax + (syntax.length() % 2 == 1 ? "\0" : "")).getBytes(StandardCharsets.US_ASCII);
            out.writeBytes(element(0x00020010, "UI", uid.length, uid));
        }
        elements.values().forEach(out::writeBytes);
        return out.toByteArray();
    }

    static byte[] element(int tag, String vr, int length, byte[] value) {
        boolean longForm = java.util.Set.of("OB", "OW", "SQ", "UN").contains(vr);
        var out = ByteBuffer.allocate((longForm ? 12 : 8) + value.length).order(ByteOrder.LITTLE_ENDIAN);
        out.putShort((short) (tag >>> 16)).putShort((short) tag).put(vr.getBytes(StandardCharsets.US_ASCII));
        if (longForm) {
            out.putShort((short) 0).putInt(length);
        } else {
            out.putShort((short) length);
        }
        return out.put(value).array();
    }

    private static byte[] item(int tag, int length) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) (tag >>> 16))
                .putShort((short) tag)
                .putInt(length)
                .array();
    }
}
