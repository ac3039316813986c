package bg.registratura.crypto;

import java.io.IOException;
import java.io.OutputStream;

/** Gathers bytes into chunks and seals each when it is known whether it is the last. */
final class SealingStream extends OutputStream {

    private final OutputStream to;
    private final Chunks chunks;
    private final byte[] chunk = new byte[Chunks.PLAIN];
    private int filled;
    private long number;
    private boolean closed;

    SealingStream(OutputStream to, Chunks chunks) {
        this.to = to;
        this.chunks = chunks;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            if (filled == chunk.length) {
                flushChunk(false);
            }
            int count = Math.min(length - done, chunk.length - filled);
            System.arraycopy(bytes, offset + done, chunk, filled, count);
            filled += count;
            done += count;
        }
    }

    private void flushChunk(boolean last) throws IOException {
        to.write(chunks.seal(number++, last, chunk, filled));
        filled = 0;
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (to) {
            flushChunk(true);
        }
    }
}
