package bg.registratura.imaging;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Semaphore;

/** How much is unpacked at once: as much as the cores do and a part of the memory holds; the rest waits for its turn. */
final class Capacity {

    private static final int MEBI = 20;

    private final int most;
    private final int least;
    private final Semaphore room;

    Capacity(long bytes, int atOnce) {
        this.most = (int) Math.clamp(bytes >> MEBI, atOnce, Integer.MAX_VALUE);
        this.least = most / atOnce;
        this.room = new Semaphore(most, true);
    }

    /** Work on one picture. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    /** Does the work when there is room for so many bytes; what needs more than there is has all of it to itself. */
    <T> T within(long bytes, Work<T> work) throws IOException {
        int taken = (int) Math.clamp((bytes >> MEBI) + 1, least, most);
        try {
            room.acquire(taken);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the house is ending");
        }
        try {
            return work.run();
        } finally {
            room.release(taken);
        }
    }
}
