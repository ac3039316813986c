package bg.registratura.dicom;

import java.io.IOException;
import java.io.InputStream;

/** A source read as a stream, from one place to its end. */
public final class SourceStream extends InputStream {

    private final Source source;
    private final long end;
    private long position;

    public SourceStream(Source source, long start) {
        this(source, start, source.length());
    }

    private SourceStream(Source source, long start, long end) {
        this.source = source;
        this.position = start;
        this.end = end;
    }

    /** The same, up to a place before its end. */
    SourceStream until(long place) {
        return new SourceStream(source, position, place);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        long left = end - position;
        if (left <= 0) {
            return -1;
        }
        int count = (int) Math.min(left, length);
        source.read(position, into, offset, count);
        position += count;
        return count;
    }
}
