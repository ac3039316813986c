package bg.registratura.dicom;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes elements one after the other in Explicit VR Little Endian; whoever calls keeps their order. */
final class ElementWriter {

    /** This house, as it calls itself in what it writes (PS3.7, D.3.3.2). */
    private static final String IMPLEMENTATION = "2.25.337976759124661126803469336037267426447";

    private static final int PREAMBLE = 128;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    byte[] bytes() {
        return out.toByteArray();
    }

    /** How the file begins (PS3.10, 7.1). */
    void meta(String sopClass, String sopInstance, String syntax) {
        var group = new ElementWriter();
        group.head(0x00020001, "OB", 2);
        group.out.writeBytes(new byte[] {0, 1});
        group.text(0x00020002, "UI", sopClass);
        group.text(0x00020003, "UI", sopInstance);
        group.text(0x00020010, "UI", syntax);
        group.text(0x00020012, "UI", IMPLEMENTATION);
        out.writeBytes(new byte[PREAMBLE]);
        out.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
        head(0x00020000, "UL", 4);
        u32(group.out.size());
        out.writeBytes(group.bytes());
    }

    void text(int tag, String vr, String text) {
        var value = text.getBytes(StandardCharsets.UTF_8);
        head(tag, vr, value.length + value.length % 2);
        out.writeBytes(value);
        if (value.length % 2 == 1) {
            out.write(vr.equals("UI") ? 0 : ' ');
        }
    }

    void number(int tag, int value) {
        head(tag, "US", 2);
        u16(value);
    }

    /** A whole number of 32 bits. */
    void whole(int tag, int value) {
        head(tag, "UL", Integer.BYTES);
        u32(value);
    }

    void add(byte[] bytes) {
        out.writeBytes(bytes);
    }

    int size() {
        return out.size();
    }

    void head(int tag, String vr, int length) {
        u16(tag >>> 16);
        u16(tag);
        out.writeBytes(vr.getBytes(StandardCharsets.US_ASCII));
        if (Head.isLong(vr)) {
            u16(0);
            u32(length);
        } else {
            u16(length);
        }
    }

    /** A mark of items, which has no VR. */
    void mark(int tag, int length) {
        u16(tag >>> 16);
        u16(tag);
        u32(length);
    }

    private void u16(int value) {
        out.write(value);
        out.write(value >>> Byte.SIZE);
    }

    private void u32(int value) {
        u16(value);
        u16(value >>> Short.SIZE);
    }
}
