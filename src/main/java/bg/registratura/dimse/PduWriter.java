package bg.registratura.dimse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Puts message units together, most significant byte first. */
final class PduWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    PduWriter u8(int value) {
        out.write(value);
        return this;
    }

    PduWriter u16(int value) {
        return u8(value >>> 8).u8(value);
    }

    PduWriter u32(int value) {
        return u16(value >>> 16).u16(value);
    }

    PduWriter bytes(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    PduWriter bytes(byte[] bytes, int offset, int length) {
        out.write(bytes, offset, length);
        return this;
    }

    /** An item of a greeting: its kind, a length, what it holds. */
    PduWriter item(int kind, byte[] content) {
        return u8(kind).u8(0).u16(content.length).bytes(content);
    }

    PduWriter item(int kind, String text) {
        return item(kind, text.getBytes(StandardCharsets.US_ASCII));
    }

    byte[] toBytes() {
        return out.toByteArray();
    }

    /** A whole unit. */
    static byte[] unit(Pdu.Kind kind, byte[] body) {
        return new PduWriter()
                .u8(kind.code())
                .u8(0)
                .u32(body.length)
                .bytes(body)
                .toBytes();
    }

    /** A unit of four bytes: a reject, a release, an abort. */
    static byte[] unit(Pdu.Kind kind, int second, int third, int fourth) {
        return unit(kind, new byte[] {0, (byte) second, (byte) third, (byte) fourth});
    }
}
