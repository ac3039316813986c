package bg.registratura.crypto;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Function;
import javax.crypto.SecretKey;

/** A sealed file, opened: its plain bytes at any place, each chunk checked before a byte of it is given out. */
public final class SealedFile implements Closeable {

    private static final int FIXED_HEADER = 6;

    private final FileChannel channel;
    private final Chunks chunks;
    private final long start;
    private final long count;
    private final long length;
    private long held = -1;
    private byte[] chunk = new byte[0];

    private SealedFile(FileChannel channel, Chunks chunks, long start) throws IOException {
        this.channel = channel;
        this.chunks = chunks;
        this.start = start;
        long sealed = channel.size() - start;
        this.count = (sealed + Chunks.SEALED - 1) / Chunks.SEALED;
        this.length = sealed - count * Chunks.TAG;
        hold(count - 1);
    }

    static SealedFile open(Path file, Function<byte[], SecretKey> unwrap) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            var wrapped = wrappedKey(channel);
            return new SealedFile(channel, new Chunks(unwrap.apply(wrapped)), FIXED_HEADER + (long) wrapped.length);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** The key of a file as it stands wrapped in it. */
    static byte[] wrappedKey(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return wrappedKey(channel);
        }
    }

    /** Writes the key of a file, wrapped anew, in the place of what stood there; on the disk when this returns. */
    static void rewrap(Path file, byte[] wrapped) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (wrappedLength(channel) != wrapped.length) {
                throw new TamperedException("the wrapped key of " + file + " has another length");
            }
            channel.write(ByteBuffer.wrap(wrapped), FIXED_HEADER);
            channel.force(true);
        }
    }

    private static byte[] wrappedKey(FileChannel channel) throws IOException {
        return read(channel, FIXED_HEADER, wrappedLength(channel)).array();
    }

    private static int wrappedLength(FileChannel channel) throws IOException {
        var fixed = read(channel, 0, FIXED_HEADER);
        if (fixed.getInt() != ChunkedCipher.MAGIC) {
            throw new TamperedException("not sealed here");
        }
        return fixed.getShort() & 0xFFFF;
    }

    /** How many plain bytes there are. */
    public long length() {
        return length;
    }

    /** Reads exactly so many plain bytes from this place. */
    public synchronized void read(long position, byte[] into, int offset, int bytes) throws IOException {
        if (position < 0 || bytes < 0 || position + bytes > length) {
            throw new EOFException("beyond the end of a sealed file");
        }
        int done = 0;
        while (done < bytes) {
            long place = position + done;
            hold(place / Chunks.PLAIN);
            int within = (int) (place % Chunks.PLAIN);
            int some = Math.min(bytes - done, chunk.length - within);
            System.arraycopy(chunk, within, into, offset + done, some);
            done += some;
        }
    }

    /** All plain bytes in order; closing the stream closes the file. */
    public InputStream stream() {
        return new InputStream() {
            private long position;

            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int offset, int bytes) throws IOException {
                if (position >= length) {
                    return -1;
                }
                int some = (int) Math.min(bytes, length - position);
                SealedFile.this.read(position, into, offset, some);
                position += some;
                return some;
            }

            @Override
            public void close() throws IOException {
                SealedFile.this.close();
            }
        };
    }

    private void hold(long number) throws IOException {
        if (number == held) {
            return;
        }
        boolean last = number == count - 1;
        long from = start + number * Chunks.SEALED;
        int size = last ? (int) (channel.size() - from) : Chunks.SEALED;
        if (number < 0 || size < Chunks.TAG) {
            throw new TamperedException("the end is missing");
        }
        chunk = chunks.open(number, last, read(channel, from, size).array());
        held = number;
    }

    private static ByteBuffer read(FileChannel channel, long position, int bytes) throws IOException {
        var buffer = ByteBuffer.allocate(bytes);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new TamperedException("the end is missing");
            }
        }
        return buffer.flip();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
