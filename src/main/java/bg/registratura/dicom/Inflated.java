package bg.registratura.dicom;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * A deflated data set, unpacked only as far as it is read, and never held whole: going back a little costs nothing, going back
 * far begins anew.
 */
final class Inflated implements Source {

    private static final int BLOCK = 64 * 1024;

    private final Source packed;
    private final long start;
    private final long length;
    private InputStream stream;
    private long number = -1;
    private byte[] before = new byte[0];
    private byte[] block = new byte[0];

    private Inflated(Source packed, long start, long length) {
        this.packed = packed;
        this.start = start;
        this.length = length;
        this.stream = InputStream.nullInputStream();
    }

    /** Unpacks it once to its end, to know that it has one, and not beyond so many bytes. */
    static Inflated of(Source packed, long start, long most) throws IOException, RefusedException {
        long length = 0;
        var inflater = new Inflater(true);
        try (var in = new InflaterInputStream(new SourceStream(packed, start), inflater, BLOCK)) {
            var piece = new byte[BLOCK];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                length += read;
                if (length > most) {
                    throw new RefusedException(Refusal.TOO_LARGE);
                }
            }
            return new Inflated(packed, start, length);
        } catch (EOFException e) {
            throw new RefusedException(Refusal.ENDS_EARLY);
        } catch (ZipException e) {
            throw new RefusedException(Refusal.BROKEN_STRUCTURE);
        } finally {
            inflater.end();
        }
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public void read(long position, byte[] into, int offset, int bytes) throws IOException {
        int done = 0;
        while (done < bytes) {
            long place = position + done;
            var from = hold(place / BLOCK);
            int within = (int) (place % BLOCK);
            int some = Math.min(bytes - done, from.length - within);
            if (some <= 0) {
                throw new EOFException("beyond the end of a deflated data set");
            }
            System.arraycopy(from, within, into, offset + done, some);
            done += some;
        }
    }

    private byte[] hold(long wanted) throws IOException {
        if (wanted < number - 1 || number < 0) {
            stream = new InflaterInputStream(new SourceStream(packed, start), new Inflater(true), BLOCK);
            number = -1;
        }
        while (number < wanted) {
            before = block;
            block = stream.readNBytes(BLOCK);
            number++;
        }
        return wanted == number ? block : before;
    }
}
