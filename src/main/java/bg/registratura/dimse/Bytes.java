package bg.registratura.dimse;

import java.nio.charset.StandardCharsets;

/** Reads a piece of memory from its first byte to its last, and refuses to read past its end. */
final class Bytes {

    private final byte[] bytes;
    private final int end;
    private int position;

    Bytes(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private Bytes(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.position = start;
        this.end = end;
    }

    boolean isOver() {
        return position >= end;
    }

    int left() {
        return end - position;
    }

    int u8() throws ProtocolException {
        need(1);
        return bytes[position++] & 0xFF;
    }

    /** Most significant byte first, as the upper layer writes. */
    int u16() throws ProtocolException {
        return u8() << 8 | u8();
    }

    /** Most significant byte first; what no memory holds is refused. */
    int length32() throws ProtocolException {
        long length = (long) u16() << 16 | u16();
        if (length > left()) {
            throw ProtocolException.invalid("a length reaches past its end");
        }
        return (int) length;
    }

    /** Least significant byte first, as messages are written. */
    int u16le() throws ProtocolException {
        return u8() | u8() << 8;
    }

    /** Least significant byte first. */
    long u32le() throws ProtocolException {
        return u16le() | (long) u16le() << 16;
    }

    /** The tag that comes next, without passing it. */
    int peekTag() throws ProtocolException {
        int here = position;
        int group = u16le();
        int tag = group << 16 | u16le();
        position = here;
        return tag;
    }

    void skip(int length) throws ProtocolException {
        need(length);
        position += length;
    }

    /** A piece of its own, that ends where it ends. */
    Bytes part(int length) throws ProtocolException {
        need(length);
        var part = new Bytes(bytes, position, position + length);
        position += length;
        return part;
    }

    byte[] copy(int length) throws ProtocolException {
        need(length);
        var copy = new byte[length];
        System.arraycopy(bytes, position, copy, 0, length);
        position += length;
        return copy;
    }

    /** Moves what fits into an array and says how much that was. */
    int into(byte[] target, int offset, int length) {
        int count = Math.min(length, left());
        System.arraycopy(bytes, position, target, offset, count);
        position += count;
        return count;
    }

    /** Text in the default repertoire, without what fills it up. */
    String text(int length) throws ProtocolException {
        return tidy(copy(length));
    }

    static String tidy(byte[] written) {
        return new String(written, StandardCharsets.ISO_8859_1)
                .replace('\0', ' ')
                .strip();
    }

    private void need(int length) throws ProtocolException {
        if (length < 0 || length > left()) {
            throw ProtocolException.invalid("it ends early");
        }
    }
}
