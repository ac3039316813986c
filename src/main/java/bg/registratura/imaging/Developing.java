package bg.registratura.imaging;

import bg.registratura.crypto.SealedFile;
import bg.registratura.crypto.TamperedException;
import bg.registratura.dicom.PixelState;
import bg.registratura.imaging.ImageStore.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes what a screen shows of a kept picture: soon after it came, or at once for whoever asks for it first. Nobody who sends
 * waits for it, and what is lost of it is made again.
 */
@Component
class Developing implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Developing.class);
    private static final int MOST_WAITING = 1000;
    private static final int LOCKS = 64;

    private final ImageStore store;
    private final StudyIndex index;
    private final Enlarger enlarger;
    private final ReentrantLock[] locks = new ReentrantLock[LOCKS];
    private final Set<InstanceId> waiting = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Developing(ImageStore store, StudyIndex index, Enlarger enlarger) {
        this.store = store;
        this.index = index;
        this.enlarger = enlarger;
        Arrays.setAll(locks, _ -> new ReentrantLock());
    }

    /** Makes it when there is room; beyond a thousand that wait the index alone remembers who else does. */
    void later(InstanceId instance) {
        if (waiting.size() < MOST_WAITING && waiting.add(instance)) {
            threads.execute(() -> {
                try {
                    enlarger.inTheBackground(() -> develop(instance));
                } catch (IOException | RuntimeException e) {
                    undeveloped(instance, e);
                } finally {
                    waiting.remove(instance);
                }
            });
        }
    }

    /** When the house ends much is left, and the next start finds it. */
    private void undeveloped(InstanceId instance, Exception e) {
        if (!threads.isShutdown()) {
            LOG.warn("picture {} is kept but not yet developed: {}", instance.value(), e.toString());
        }
    }

    /** What came is told as it is: a person who gave it in waits for the word whether it can be shown, a unit does not. */
    Reception after(Way way, Reception reception) {
        if (!(reception instanceof Reception.Kept kept) || kept.pixels() != PixelState.PENDING) {
            return reception;
        }
        if (way == Way.UPLOAD) {
            try {
                return new Reception.Kept(kept.instance(), kept.study(), kept.assigned(), develop(kept.instance()));
            } catch (IOException | RuntimeException e) {
                LOG.warn(
                        "picture {} is kept but not yet developed: {}",
                        kept.instance().value(),
                        e.toString());
            }
        }
        later(kept.instance());
        return kept;
    }

    /** Opens what was made of a picture; where that is not there, or no longer whole, it is made now. */
    SealedFile open(InstanceId instance, Part part) throws IOException {
        try {
            return store.open(instance.value(), part);
        } catch (NoSuchFileException | TamperedException e) {
            if (index.state(instance) == PixelState.NO_DECODER) {
                throw e;
            }
            develop(instance);
            return store.open(instance.value(), part);
        }
    }

    /** Reads a picture that waits for it, or one whose files were lost; one at a time for each picture. */
    PixelState develop(InstanceId instance) throws IOException {
        var lock = locks[Math.floorMod(instance.hashCode(), LOCKS)];
        lock.lock();
        try {
            var known = index.state(instance);
            return known == PixelState.DAMAGED || known == PixelState.READABLE && isShown(instance)
                    ? known
                    : develop(instance, known);
        } finally {
            lock.unlock();
        }
    }

    private PixelState develop(InstanceId instance, PixelState known) throws IOException {
        var made = enlarger.enlarge(instance);
        if (made.state() == PixelState.NO_DECODER) {
            return known;
        }
        if (made.state() == PixelState.READABLE) {
            store.putBeside(instance.value(), Part.PREVIEW, made.preview());
            store.putBeside(instance.value(), Part.THUMBNAIL, made.thumbnail());
        }
        if (known != PixelState.READABLE) {
            index.read(instance, known, made);
        }
        return made.state();
    }

    private boolean isShown(InstanceId instance) {
        try (var preview = store.open(instance.value(), Part.PREVIEW);
                var thumbnail = store.open(instance.value(), Part.THUMBNAIL)) {
            return preview.length() > 0 && thumbnail.length() > 0;
        } catch (NoSuchFileException | TamperedException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
