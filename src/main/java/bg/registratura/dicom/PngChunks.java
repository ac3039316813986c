package bg.registratura.dicom;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.CRC32;

/** A PNG by its chunks (ISO/IEC 15948): what it is, and that it is whole. Nothing is unpacked. */
final class PngChunks {

    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;

    private final Set<FilmNote> notes = EnumSet.noneOf(FilmNote.class);
    private int columns;
    private int rows;
    private int bits;
    private int orientation = 1;

    private PngChunks() {}

    static PngChunks read(byte[] file) throws FilmRefusedException {
        var chunks = new PngChunks();
        try {
            chunks.walk(ByteBuffer.wrap(file));
        } catch (IndexOutOfBoundsException e) {
            throw new FilmRefusedException(FilmRefusal.DAMAGED);
        }
        return chunks;
    }

    private void walk(ByteBuffer in) throws FilmRefusedException {
        int at = SIGNATURE;
        for (var name = ""; !name.equals("IEND"); ) {
            long length = in.getInt(at) & 0xFFFFFFFFL;
            if (length > in.capacity() - at - AROUND) {
                throw new FilmRefusedException(FilmRefusal.DAMAGED);
            }
            int end = at + 8 + (int) length;
            var crc = new CRC32();
            crc.update(in.array(), at + 4, 4 + (int) length);
            if ((int) crc.getValue() != in.getInt(end)) {
                throw new FilmRefusedException(FilmRefusal.DAMAGED);
            }
            name = new String(in.array(), at + 4, 4, StandardCharsets.US_ASCII);
            chunk(name, in, at + 8, end);
            at = end + 4;
        }
    }

    private void chunk(String name, ByteBuffer in, int from, int end) throws FilmRefusedException {
        switch (name) {
            case "IHDR" -> {
                columns = in.getInt(from);
                rows = in.getInt(from + 4);
                bits = in.get(from + 8);
            }
            case "acTL" -> throw new FilmRefusedException(FilmRefusal.ANIMATED);
            case "iCCP" -> notes.add(FilmNote.PROFILE_LEFT);
            case "tEXt", "zTXt", "iTXt" -> notes.add(FilmNote.PRIVATE_LEFT);
            case "eXIf" -> {
                notes.add(FilmNote.PRIVATE_LEFT);
                var exif = TiffDirectory.all(Arrays.copyOfRange(in.array(), from, end));
                orientation = exif.isEmpty() ? 1 : exif.getFirst().orientation();
            }
            default -> {}
        }
    }

    Set<FilmNote> notes() {
        return notes;
    }

    int orientation() {
        return orientation;
    }

    /** What is unpacked first has four samples at most. */
    void check() throws FilmRefusedException {
        FilmPixels.check(rows, columns, bits > Byte.SIZE ? 2 : 1);
    }
}
