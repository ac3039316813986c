package bg.registratura.dicom;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A packed frame without what programs write beside the picture: comments, EXIF, thumbnails, and whatever follows its end. No bit
 * of the picture itself changes (ITU-T T.81, B; T.87, C; T.800, A).
 */
final class BareStream {

    private static final int COMMENT = 0xFE;
    private static final int SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int JFIF_LENGTH = 14;
    private static final int ADOBE_LENGTH = 12;
    private static final int TRANSFORM_LENGTH = 5;

    private static final int J2K_TILE = 0x90;
    private static final int J2K_COMMENT = 0x64;

    private final byte[] frame;
    private final ByteArrayOutputStream out;
    private final boolean spaced;
    private int at = 2;

    private BareStream(byte[] frame, boolean spaced) {
        this.frame = frame;
        this.spaced = spaced;
        this.out = new ByteArrayOutputStream(frame.length);
    }

    static byte[] of(byte[] frame, TransferSyntax.Packing packing) throws UnreadablePixelsException {
        try {
            return switch (packing) {
                case NATIVE, RLE -> frame;
                case JPEG -> new BareStream(frame, false).jpeg();
                case JPEG_LS -> new BareStream(frame, true).jpeg();
                case JPEG_2000, OTHER -> new BareStream(frame, false).jpeg2000();
            };
        } catch (IndexOutOfBoundsException e) {
            throw new UnreadablePixelsException("a frame that ends early");
        }
    }

    private byte[] jpeg() throws UnreadablePixelsException {
        begin(0xD8);
        while (true) {
            if (u8(at) != 0xFF) {
                throw new UnreadablePixelsException("a frame with something between its segments");
            }
            int mark = u8(at + 1);
            if (mark == 0xFF) {
                at++;
            } else if (mark == END) {
                return end();
            } else {
                segment(mark, 2 + u16(at + 2));
            }
        }
    }

    private void segment(int mark, int length) {
        if (mark >= 0xE0 && mark <= 0xEF) {
            beside(mark, Arrays.copyOfRange(frame, at + 4, at + length));
        } else if (mark != COMMENT) {
            out.write(frame, at, length);
        }
        at += length;
        if (mark == SCAN) {
            scan();
        }
    }

    /** Only what says how the colours are to be read stays of what stands beside the picture. */
    private void beside(int mark, byte[] said) {
        if (mark == 0xE0 && begins(said, "JFIF\0") && said.length >= JFIF_LENGTH) {
            var bare = Arrays.copyOf(said, JFIF_LENGTH);
            bare[12] = 0;
            bare[13] = 0;
            keep(mark, bare);
        } else if (mark == 0xEE && begins(said, "Adobe") && said.length >= ADOBE_LENGTH) {
            keep(mark, Arrays.copyOf(said, ADOBE_LENGTH));
        } else if (mark == 0xE8 && begins(said, "mrfx") && said.length >= TRANSFORM_LENGTH) {
            keep(mark, Arrays.copyOf(said, TRANSFORM_LENGTH));
        }
    }

    private void keep(int mark, byte[] said) {
        int length = said.length + 2;
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) mark, (byte) (length >>> 8), (byte) length});
        out.writeBytes(said);
    }

    /** Packed bits, up to the next mark that is none of theirs. */
    private void scan() {
        int from = at;
        while (u8(at) != 0xFF || isOfTheScan(u8(at + 1))) {
            at++;
        }
        out.write(frame, from, at - from);
    }

    private boolean isOfTheScan(int next) {
        boolean again = next >= 0xD0 && next <= 0xD7;
        return again || (spaced ? next < 0x80 : next == 0);
    }

    private byte[] jpeg2000() throws UnreadablePixelsException {
        begin(0x4F);
        while (u8(at) == 0xFF && u8(at + 1) != J2K_TILE) {
            int length = 2 + u16(at + 2);
            if (u8(at + 1) != J2K_COMMENT) {
                out.write(frame, at, length);
            }
            at += length;
        }
        while (u8(at) == 0xFF && u8(at + 1) == J2K_TILE) {
            long length = (long) u16(at + 6) << 16 | u16(at + 8);
            int until = length == 0 ? last() : Math.toIntExact(Math.min(at + length, frame.length));
            out.write(frame, at, until - at);
            at = until;
        }
        if (u8(at) != 0xFF || u8(at + 1) != END) {
            throw new UnreadablePixelsException("a frame that does not end with its tiles");
        }
        return end();
    }

    /** Where the last mark of the end stands. */
    private int last() throws UnreadablePixelsException {
        for (int i = frame.length - 2; i > at; i--) {
            if (u8(i) == 0xFF && u8(i + 1) == END) {
                return i;
            }
        }
        throw new UnreadablePixelsException("a frame without its end");
    }

    private void begin(int mark) throws UnreadablePixelsException {
        if (u8(0) != 0xFF || u8(1) != mark) {
            throw new UnreadablePixelsException("a frame that is not what it is said to be");
        }
        out.write(0xFF);
        out.write(mark);
    }

    private byte[] end() {
        out.write(0xFF);
        out.write(END);
        return out.toByteArray();
    }

    private static boolean begins(byte[] said, String with) {
        var bytes = with.getBytes(StandardCharsets.US_ASCII);
        return said.length >= bytes.length && Arrays.equals(said, 0, bytes.length, bytes, 0, bytes.length);
    }

    private int u8(int place) {
        return frame[place] & 0xFF;
    }

    private int u16(int place) {
        return u8(place) << 8 | u8(place + 1);
    }
}
