package bg.registratura.dicom;

import java.io.IOException;
import java.util.ArrayList;

/** Reads the items of packed pixels up to the mark that ends them (PS3.5 A.4). */
final class Fragments {

    private static final int MOST = 100_000;

    private final Cursor in;
    private final long end;

    Fragments(Cursor in, long end) {
        this.in = in;
        this.end = end;
    }

    PixelData read() throws IOException, RefusedException {
        int table = item();
        if (table < 0 || table % 4 != 0 || table / 4 > MOST) {
            throw new RefusedException(Refusal.BROKEN_STRUCTURE);
        }
        var offsets = new long[table / 4];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = in.u32();
        }
        var fragments = new ArrayList<PixelData.Fragment>();
        long first = in.position();
        while (true) {
            long mark = in.position() - first;
            int length = item();
            if (length < 0) {
                return new PixelData(first, in.position() - first, offsets, fragments);
            }
            if (fragments.size() == MOST) {
                throw new RefusedException(Refusal.BROKEN_STRUCTURE);
            }
            fragments.add(new PixelData.Fragment(mark, in.position(), length));
            in.skipTo(in.position() + length);
        }
    }

    /** The length of the next item, or -1 at the mark that ends them. */
    private int item() throws IOException, RefusedException {
        int tag = in.tag();
        long length = in.u32();
        if (tag == Tag.SEQUENCE_END && length == 0) {
            return -1;
        }
        if (tag != Tag.ITEM || length > Integer.MAX_VALUE) {
            throw new RefusedException(Refusal.BROKEN_STRUCTURE);
        }
        if (length > end - in.position()) {
            throw new RefusedException(Refusal.ENDS_EARLY);
        }
        return (int) length;
    }
}
