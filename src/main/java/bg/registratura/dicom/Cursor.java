package bg.registratura.dicom;

import java.io.IOException;

/** Reads a source forwards, a buffer at a time, and refuses to read past its end. */
final class Cursor {

    private static final int BUFFER = 16 * 1024;

    private final Source source;
    private final boolean bigEndian;
    private final byte[] buffer = new byte[BUFFER];
    private long bufferStart;
    private int bufferLength;
    private long position;

    Cursor(Source source, long position, boolean bigEndian) {
        this.source = source;
        this.position = position;
        this.bigEndian = bigEndian;
    }

    long position() {
        return position;
    }

    long end() {
        return source.length();
    }

    int u8() throws IOException, RefusedException {
        if (position >= source.length()) {
            throw new RefusedException(Refusal.ENDS_EARLY);
        }
        if (position < bufferStart || position >= bufferStart + bufferLength) {
            bufferStart = position;
            bufferLength = (int) Math.min(BUFFER, source.length() - position);
            source.read(position, buffer, 0, bufferLength);
        }
        return buffer[(int) (position++ - bufferStart)] & 0xFF;
    }

    int u16() throws IOException, RefusedException {
        int first = u8();
        int second = u8();
        return bigEndian ? first << 8 | second : second << 8 | first;
    }

    long u32() throws IOException, RefusedException {
        long first = u16();
        long second = u16();
        return bigEndian ? first << 16 | second : second << 16 | first;
    }

    int tag() throws IOException, RefusedException {
        int group = u16();
        return group << 16 | u16();
    }

    byte[] bytes(int length) throws IOException, RefusedException {
        if (length > source.length() - position) {
            throw new RefusedException(Refusal.ENDS_EARLY);
        }
        var bytes = new byte[length];
        source.read(position, bytes, 0, length);
        position += length;
        return bytes;
    }

    void skipTo(long place) throws RefusedException {
        if (place > source.length()) {
            throw new RefusedException(Refusal.ENDS_EARLY);
        }
        position = place;
    }
}
