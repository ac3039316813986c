package bg.registratura.dimse;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import jdk.net.ExtendedSocketOptions;

/** Message units over one connection, each read and each written in its time. */
final class Wire implements AutoCloseable {

    private static final Duration LAST_WORD = Duration.ofSeconds(2);

    private final Socket socket;
    private final InputStream in;
    private final PduReader reader;
    private final Limits limits;
    private final Watch watch;
    private final boolean quick;
    private final ReentrantLock writing = new ReentrantLock();

    Wire(Socket socket, Limits limits, Watch watch) throws IOException {
        this.socket = socket;
        this.limits = limits;
        this.watch = watch;
        socket.setTcpNoDelay(true);
        this.quick = socket.isConnected() && socket.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK);
        this.in = new BufferedInputStream(socket.getInputStream(), 32 * 1024);
        this.reader = new PduReader(in, limits.pduLength());
    }

    Limits limits() {
        return limits;
    }

    /** Ends the connection when what begins now is not over in time. */
    Watch.Guard within(Duration limit) {
        return watch.over(limit, socket);
    }

    Pdu read(Duration patience) throws IOException {
        Pdu.Kind kind;
        try (var _ = within(patience)) {
            acknowledgeAtOnce();
            kind = reader.kind();
        }
        try (var _ = within(limits.reading())) {
            return reader.rest(kind);
        }
    }

    /**
     * Units write a message in two pieces and wait with the second until the first is acknowledged: a delayed
     * acknowledgement costs them 40 ms for each message. The option lasts for a while only.
     */
    private void acknowledgeAtOnce() throws IOException {
        if (quick) {
            socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
        }
    }

    /** Whether something has come already. */
    boolean hasMore() throws IOException {
        return in.available() > 0;
    }

    void write(byte[] unit) throws IOException {
        writing.lock();
        try (var _ = within(limits.reading())) {
            var out = socket.getOutputStream();
            out.write(unit);
            out.flush();
        } finally {
            writing.unlock();
        }
    }

    /** Says that it is over, where that can still be said, and hangs up. */
    void abort(int source, int reason) {
        if (writing.tryLock()) {
            try {
                if (!socket.isClosed()) {
                    write(PduWriter.unit(Pdu.Kind.ABORT, 0, source, reason));
                }
            } catch (IOException _) {
                // Nobody hears it.
            } finally {
                writing.unlock();
            }
        }
        leave();
    }

    /** Hangs up when the other side has heard the last word, or has had its time to. */
    void leave() {
        try (var _ = within(LAST_WORD)) {
            socket.shutdownOutput();
            var waste = new byte[4096];
            while (in.read(waste) >= 0) {
                // Nobody listens any more.
            }
        } catch (IOException _) {
            // It has hung up first.
        } finally {
            close();
        }
    }

    @Override
    public void close() {
        Watch.hangUp(socket);
    }
}
