package bg.registratura.dicom;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** A JPEG by its segments (ITU-T T.81, B): what it is, and the same without all that is no picture. Nothing is unpacked. */
final class JpegSegments {

    private static final int BASELINE = 0xC0;
    private static final int EXTENDED = 0xC1;
    private static final int PROGRESSIVE = 0xC2;
    private static final int SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int ADOBE = 0xEE;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PROFILE = "ICC_PROFILE".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] JFIF = {
        (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
    };

    private final byte[] file;
    private final ByteArrayOutputStream bare = new ByteArrayOutputStream();
    private final Set<FilmNote> notes = EnumSet.noneOf(FilmNote.class);
    private int at = 2;
    private int frame;
    private int frameAt;
    private int adobe = -1;
    private int orientation = 1;

    private JpegSegments(byte[] file) {
        this.file = file;
    }

    static JpegSegments read(byte[] file) throws FilmRefusedException {
        var segments = new JpegSegments(file);
        try {
            segments.walk();
        } catch (IndexOutOfBoundsException e) {
            throw new FilmRefusedException(FilmRefusal.DAMAGED);
        }
        if (segments.frame == 0) {
            throw new FilmRefusedException(FilmRefusal.DAMAGED);
        }
        return segments;
    }

    private void walk() throws FilmRefusedException {
        while (true) {
            if (u8(at) != 0xFF) {
                throw new FilmRefusedException(FilmRefusal.DAMAGED);
            }
            int mark = u8(at + 1);
            if (mark == 0xFF) {
                at++;
            } else if (mark == END) {
                bare.writeBytes(new byte[] {(byte) 0xFF, (byte) END});
                return;
            } else {
                segment(mark, 2 + u16(at + 2));
            }
        }
    }

    private void segment(int mark, int length) throws FilmRefusedException {
        if (length < 4 || at + length > file.length) {
            throw new FilmRefusedException(FilmRefusal.DAMAGED);
        }
        boolean isFrame = mark >= BASELINE && mark <= 0xCF && mark != 0xC4 && mark != 0xC8 && mark != 0xCC;
        if (isFrame && frame == 0) {
            frame = mark;
            frameAt = at + 4;
        }
        if (mark >= 0xE0 && mark <= 0xEF || mark == 0xFE) {
            beside(mark, Arrays.copyOfRange(file, at + 4, at + length));
        } else {
            bare.write(file, at, length);
        }
        at += length;
        if (mark == SCAN) {
            scan();
        }
    }

    /** Packed bits, up to the next mark that is none of theirs. */
    private void scan() {
        int from = at;
        while (u8(at) != 0xFF || u8(at + 1) == 0 || u8(at + 1) >= 0xD0 && u8(at + 1) <= 0xD7) {
            at++;
        }
        bare.write(file, from, at - from);
    }

    /** What programs write beside a picture: of it only what says how the picture is to be read is listened to. */
    private void beside(int mark, byte[] said) throws FilmRefusedException {
        if (mark == ADOBE && said.length >= 12) {
            adobe = said[11];
        } else if (begins(said, PROFILE)) {
            notes.add(FilmNote.PROFILE_LEFT);
        } else if (mark != 0xE0) {
            notes.add(FilmNote.PRIVATE_LEFT);
        }
        if (begins(said, EXIF) && said.length > EXIF.length + 8) {
            var exif = TiffDirectory.all(Arrays.copyOfRange(said, EXIF.length, said.length));
            orientation = exif.isEmpty() ? 1 : exif.getFirst().orientation();
        }
    }

    private static boolean begins(byte[] said, byte[] with) {
        return said.length >= with.length && Arrays.equals(said, 0, with.length, with, 0, with.length);
    }

    Set<FilmNote> notes() {
        return notes;
    }

    int orientation() {
        return orientation;
    }

    int rows() {
        return u16(frameAt + 1);
    }

    int columns() {
        return u16(frameAt + 3);
    }

    int components() {
        return u8(frameAt + 5);
    }

    boolean isReadable() {
        return u8(frameAt) == 8 && (frame == BASELINE || frame == EXTENDED || frame == PROGRESSIVE);
    }

    /** Whether it may stand in a DICOM object as it is packed (PS3.5, 8.2.1). */
    boolean isBaseline() {
        return frame == BASELINE && (components() == 1 || components() == 3 && isLuminance());
    }

    String photometric() {
        if (components() == 1) {
            return "MONOCHROME2";
        }
        boolean full = true;
        for (int i = 0; i < components(); i++) {
            full &= u8(frameAt + 7 + 3 * i) == u8(frameAt + 7);
        }
        return full ? "YBR_FULL" : "YBR_FULL_422";
    }

    /** The picture alone, with the one mark beside it that says how its colours are meant. */
    byte[] bare() {
        var out = new ByteArrayOutputStream(bare.size() + 32);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8});
        out.writeBytes(isLuminance() ? JFIF : adobeOfRgb());
        out.writeBytes(bare.toByteArray());
        return out.toByteArray();
    }

    private boolean isLuminance() {
        boolean namedRgb = components() == 3 && u8(frameAt + 6) == 'R' && u8(frameAt + 9) == 'G';
        return components() == 1 || adobe > 0 || adobe < 0 && !namedRgb;
    }

    private static byte[] adobeOfRgb() {
        return new byte[] {(byte) 0xFF, (byte) ADOBE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
    }

    private int u8(int place) {
        return file[place] & 0xFF;
    }

    private int u16(int place) {
        return u8(place) << 8 | u8(place + 1);
    }
}
