package bg.registratura.browser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A line of so many bytes a second to a port of this machine, shared by all its connections, with a way to go each time. */
final class SlowLink implements AutoCloseable {

    /** What a line without a limit has. */
    static final long FAST = Long.MAX_VALUE;

    private static final int PIECE = 4096;
    private static final long WAY_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final ExecutorService carriers = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong carried = new AtomicLong();
    private final ServerSocket door;
    private final int to;
    private final long bytesPerSecond;
    private long free = System.nanoTime();

    SlowLink(int to, long bytesPerSecond) throws IOException {
        this.to = to;
        this.bytesPerSecond = bytesPerSecond;
        door = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
        carriers.execute(this::listen);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Bytes that came down since the line was laid. */
    long carried() {
        return carried.get();
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                var near = door.accept();
                var far = new Socket(InetAddress.getLoopbackAddress(), to);
                near.setTcpNoDelay(true);
                far.setTcpNoDelay(true);
                carriers.execute(() -> carry(near, far, false));
                carriers.execute(() -> carry(far, near, true));
            } catch (IOException e) {
                close();
            }
        }
    }

    private void carry(Socket from, Socket into, boolean down) {
        try (from;
                into;
                InputStream in = from.getInputStream();
                OutputStream out = into.getOutputStream()) {
            var piece = new byte[PIECE];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                if (down) {
                    carried.addAndGet(read);
                    TimeUnit.NANOSECONDS.sleep(turn(read));
                } else if (isAsked(piece, read)) {
                    TimeUnit.NANOSECONDS.sleep(bytesPerSecond == FAST ? 0 : WAY_NANOS);
                }
                out.write(piece, 0, read);
                out.flush();
            }
        } catch (IOException e) {
            // one of the two hung up
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isAsked(byte[] piece, int length) {
        return length > 4 && new String(piece, 0, 4, ISO_8859_1).matches("GET |POST");
    }

    /** How long a piece waits until those before it are through. */
    private synchronized long turn(int bytes) {
        if (bytesPerSecond == FAST) {
            return 0;
        }
        long now = System.nanoTime();
        free = Math.max(now, free) + TimeUnit.SECONDS.toNanos(bytes) / bytesPerSecond;
        return free - now;
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            // nobody listens any more
        }
        carriers.shutdownNow();
    }
}
