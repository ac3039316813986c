package bg.registratura.imaging;

import bg.registratura.imaging.Given.Stop;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The bytes of a ZIP as they come: how many there were, and whether the last ones are the end of one. */
final class ZipTail extends FilterInputStream {

    /** The end of a ZIP is within so many bytes, however long the remark in it. */
    private static final int LONGEST = 22 + 0xFFFF;

    private static final int ALL_ENTRIES = 10;
    private static final int IN_ZIP64 = 0xFFFF;

    private final byte[] ring = new byte[LONGEST];
    private long count;

    ZipTail(InputStream in) {
        super(in);
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** Whoever sends breaking off is no fault of this house. */
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            int read = in.read(into, offset, length);
            remember(into, offset, Math.max(0, read));
            return read;
        } catch (IOException e) {
            throw new StoppedException(Stop.CUT);
        }
    }

    private void remember(byte[] from, int offset, int length) {
        int passed = Math.max(0, length - LONGEST);
        int kept = length - passed;
        int place = (int) ((count + passed) % LONGEST);
        int first = Math.min(kept, LONGEST - place);
        System.arraycopy(from, offset + passed, ring, place, first);
        System.arraycopy(from, offset + passed + first, ring, 0, kept - first);
        count += length;
    }

    /** Reads on to the end; throws unless it is the end of a ZIP that has no more than so many entries. */
    void checkEnd(int entries) throws IOException {
        transferTo(OutputStream.nullOutputStream());
        for (long at = count - 22; at >= Math.max(0, count - LONGEST); at--) {
            if (at(at) == 'P' && at(at + 1) == 'K' && at(at + 2) == 5 && at(at + 3) == 6) {
                int stated = at(at + ALL_ENTRIES) | at(at + ALL_ENTRIES + 1) << 8;
                if (stated != IN_ZIP64 && stated > entries) {
                    throw new StoppedException(Stop.BROKEN);
                }
                return;
            }
        }
        throw new StoppedException(Stop.CUT);
    }

    private int at(long place) {
        return ring[(int) (place % LONGEST)] & 0xFF;
    }
}
