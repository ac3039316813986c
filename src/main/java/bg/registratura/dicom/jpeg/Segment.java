package bg.registratura.dicom.jpeg;

import java.io.IOException;
import java.io.StreamCorruptedException;

/**
 * A marker segment of a packed picture (ITU-T T.81 B.1.1.4).
 *
 * @param marker the second byte of the marker
 * @param start where what it says begins, behind its length
 * @param end where it ends
 */
record Segment(byte[] packed, int marker, int start, int end) {

    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int FILL = 0xFF;
    private static final int LOWEST_MARKER = 0x80;

    /** The first behind the start of the picture. */
    static Segment first(byte[] packed) throws IOException {
        if (packed.length < 2 || (packed[0] & 0xFF) != FILL || (packed[1] & 0xFF) != START_OF_IMAGE) {
            throw new StreamCorruptedException("no picture begins here");
        }
        return at(packed, 2);
    }

    /** The one behind this, and behind the coded pixels where these follow. */
    Segment next() throws IOException {
        return at(packed, endOfCoded());
    }

    boolean isLast() {
        return marker == END_OF_IMAGE;
    }

    /** Where the coded pixels end that follow: before the next marker that is none of theirs. */
    int endOfCoded() {
        int at = end;
        while (at + 1 < packed.length && !isMarker(at)) {
            at++;
        }
        return at + 1 < packed.length ? at : packed.length;
    }

    int u8(int place) throws IOException {
        if (start + place >= end) {
            throw new StreamCorruptedException("a marker segment ends early");
        }
        return packed[start + place] & 0xFF;
    }

    int u16(int place) throws IOException {
        return u8(place) << 8 | u8(place + 1);
    }

    int length() {
        return end - start;
    }

    private boolean isMarker(int at) {
        int second = packed[at + 1] & 0xFF;
        return (packed[at] & 0xFF) == FILL && second >= LOWEST_MARKER && second != FILL && !isRestart(second);
    }

    /** RST0 to RST7 stand among the coded pixels. */
    static boolean isRestart(int marker) {
        return marker >= 0xD0 && marker <= 0xD7;
    }

    private static Segment at(byte[] packed, int from) throws IOException {
        int at = from;
        while (at < packed.length && (packed[at] & 0xFF) == FILL) {
            at++;
        }
        if (at == from || at >= packed.length) {
            return new Segment(packed, END_OF_IMAGE, packed.length, packed.length);
        }
        int marker = packed[at] & 0xFF;
        if (marker == END_OF_IMAGE) {
            return new Segment(packed, marker, at + 1, at + 1);
        }
        int length = at + 2 < packed.length ? (packed[at + 1] & 0xFF) << 8 | packed[at + 2] & 0xFF : 0;
        if (length < 2 || at + 1 + length > packed.length) {
            throw new StreamCorruptedException("a marker segment goes past the end");
        }
        return new Segment(packed, marker, at + 3, at + 1 + length);
    }
}
