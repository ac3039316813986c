package bg.registratura.imaging;

import bg.registratura.imaging.Given.Stop;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A ZIP read as it comes, entry by entry, within bounds; nothing of it is laid down here.
 *
 * <p>What an entry calls itself leads nowhere: it is a text for people, whatever stands in it.
 */
final class ZipDelivery {

    /** Names that are not marked as UTF-8 are as Windows writes them here; in its page every byte is a letter. */
    private static final Charset UNMARKED = Charset.forName("IBM866");

    private static final int PIECE = 64 * 1024;

    private final ZipTail raw;
    private final Bounds bounds;
    private long total;

    ZipDelivery(InputStream in, Bounds bounds) {
        this.raw = new ZipTail(new BufferedInputStream(in, PIECE));
        this.bounds = bounds;
    }

    /**
     * What is read at most.
     *
     * @param free bytes an entry, and the whole, may come to before their swelling is looked at
     * @param swelling how many times more may come out than went in
     */
    record Bounds(int entries, long entryBytes, long allBytes, long free, int swelling) {

        static final Bounds USUAL = new Bounds(20_000, 2L << 30, 16L << 30, 64L << 20, 100);
    }

    /** Takes one entry, reading as much of it as it likes. */
    @FunctionalInterface
    interface Taker {
        void take(String path, InputStream in) throws IOException;
    }

    /** Throws {@link StoppedException} where it is read no further, and whatever the taker throws. */
    void read(Taker taker) throws IOException {
        var zip = new ZipInputStream(raw, UNMARKED);
        int entries = 0;
        for (var entry = next(zip); entry != null; entry = next(zip)) {
            if (++entries > bounds.entries()) {
                throw new StoppedException(Stop.TOO_MANY);
            }
            var bytes = new EntryStream(zip, raw.count());
            if (!entry.isDirectory()) {
                taker.take(entry.getName().replace('\\', '/'), new BufferedInputStream(bytes, PIECE));
            }
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        raw.checkEnd(entries);
    }

    private @Nullable ZipEntry next(ZipInputStream zip) throws IOException {
        try {
            return zip.getNextEntry();
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw stopped(e);
        }
    }

    private static StoppedException stopped(Exception e) {
        if (e instanceof EOFException) {
            return new StoppedException(Stop.CUT);
        }
        var said = e.getMessage();
        return new StoppedException(said != null && said.contains("encrypted") ? Stop.LOCKED : Stop.BROKEN);
    }

    /** One entry, which may swell only so far. */
    private final class EntryStream extends InputStream {

        private final ZipInputStream zip;
        private final long begin;
        private long length;

        EntryStream(ZipInputStream zip, long begin) {
            this.zip = zip;
            this.begin = begin;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int count) throws IOException {
            int read = unpack(into, offset, count);
            if (read > 0) {
                length += read;
                total += read;
                check();
            }
            return read;
        }

        private int unpack(byte[] into, int offset, int count) throws IOException {
            try {
                return zip.read(into, offset, count);
            } catch (ZipException | EOFException e) {
                throw stopped(e);
            }
        }

        private void check() throws StoppedException {
            if (length > bounds.entryBytes() || total > bounds.allBytes()) {
                throw new StoppedException(Stop.TOO_LARGE);
            }
            if (swells(length, raw.count() - begin) || swells(total, raw.count())) {
                throw new StoppedException(Stop.SWELLING);
            }
        }

        private boolean swells(long out, long in) {
            return out > bounds.free() && out / bounds.swelling() > Math.max(1, in);
        }
    }
}
