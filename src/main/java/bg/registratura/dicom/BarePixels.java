package bg.registratura.dicom;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** The pixels of a file as they are, and nothing of what programs write between them. */
final class BarePixels {

    private static final int PIECE = 64 * 1024;

    /** How the element begins: its tag, what it is and its length. */
    private static final int HEAD = 12;

    /** The mark of an item, or of the end of all, and its length. */
    private static final int MARK = 8;

    private final DicomFile file;

    BarePixels(DicomFile file) {
        this.file = file;
    }

    long length() throws IOException {
        return HEAD
                + (file.pixels().isPacked()
                        ? packedLength()
                        : evenly(file.pixels().length()));
    }

    void write(OutputStream out) throws IOException {
        if (file.pixels().isPacked()) {
            packed(out);
        } else {
            plain(out);
        }
    }

    private int frames() {
        return file.header().raster().frames();
    }

    private long packedLength() throws IOException {
        long length = 2 * MARK;
        for (int frame = 1; frame <= frames(); frame++) {
            length += MARK + evenly(bare(frame).length);
        }
        return length;
    }

    private byte[] bare(int frame) throws IOException {
        return BareStream.of(file.stored(frame), file.header().syntax().packing());
    }

    private void packed(OutputStream out) throws IOException {
        var begin = new ElementWriter();
        begin.head(Tag.PIXEL_DATA, "OB", (int) Head.UNDEFINED);
        begin.mark(Tag.ITEM, 0);
        out.write(begin.bytes());
        for (int frame = 1; frame <= frames(); frame++) {
            var bytes = bare(frame);
            var mark = new ElementWriter();
            mark.mark(Tag.ITEM, (int) evenly(bytes.length));
            out.write(mark.bytes());
            out.write(bytes);
            out.write(new byte[bytes.length % 2]);
        }
        var end = new ElementWriter();
        end.mark(Tag.SEQUENCE_END, 0);
        out.write(end.bytes());
    }

    private void plain(OutputStream out) throws IOException {
        var begin = new ElementWriter();
        var bits = file.header().raster().bitsAllocated();
        begin.head(Tag.PIXEL_DATA, bits > Byte.SIZE ? "OW" : "OB", (int)
                evenly(file.pixels().length()));
        out.write(begin.bytes());
        boolean turned = file.header().syntax().isBigEndian();
        var pixels = file.pixels();
        var piece = new byte[PIECE];
        for (long at = 0; at < pixels.length(); at += PIECE) {
            int some = (int) Math.min(PIECE, pixels.length() - at);
            file.body().read(pixels.start() + at, piece, 0, some);
            var bytes = some == PIECE ? piece : Arrays.copyOf(piece, some);
            out.write(turned ? KeptValues.turned(bytes, bits / Byte.SIZE) : bytes);
        }
        out.write(new byte[(int) (file.pixels().length() % 2)]);
    }

    private static long evenly(long length) {
        return length + length % 2;
    }
}
