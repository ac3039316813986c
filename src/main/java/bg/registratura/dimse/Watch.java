package bg.registratura.dimse;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Gives every wait an end: what is not done in its time has its socket closed. */
final class Watch implements AutoCloseable {

    private final ScheduledThreadPoolExecutor timer;

    Watch() {
        timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("dicom-watch").factory());
        timer.setRemoveOnCancelPolicy(true);
    }

    /** Ends when what was waited for has come. */
    record Guard(ScheduledFuture<?> end) implements AutoCloseable {

        @Override
        public void close() {
            end.cancel(false);
        }
    }

    Guard over(Duration limit, Closeable socket) {
        return new Guard(timer.schedule(() -> hangUp(socket), limit.toNanos(), TimeUnit.NANOSECONDS));
    }

    static void hangUp(Closeable socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // It is closed, one way or the other.
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
