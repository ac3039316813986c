package bg.registratura.dicomweb;

import bg.registratura.dicom.Raster;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Two frames at most are unpacked for machines at once, of large ones one: memory stays bounded, whoever asks for what. */
@Component
class Turns {

    private static final int PLACES = 2;
    private static final long LARGE_PIXELS = 16_000_000;
    private static final long PATIENCE_SECONDS = 20;

    private final Semaphore places = new Semaphore(PLACES, true);

    /** Work on one frame. */
    @FunctionalInterface
    interface Work<T> {

        /** Does it. */
        T done() throws IOException;
    }

    /** Does the work in a place, or tells the program to come again. */
    <T> T in(Raster raster, Work<T> work) throws IOException {
        int needed = (long) raster.rows() * raster.columns() > LARGE_PIXELS ? PLACES : 1;
        if (!take(needed)) {
            throw new Refusal(503, "busy");
        }
        try {
            return work.done();
        } finally {
            places.release(needed);
        }
    }

    private boolean take(int needed) {
        try {
            return places.tryAcquire(needed, PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
