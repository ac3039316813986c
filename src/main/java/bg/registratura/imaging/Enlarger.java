package bg.registratura.imaging;

import bg.registratura.dicom.DicomFile;
import bg.registratura.dicom.DicomValidator;
import bg.registratura.dicom.PixelState;
import bg.registratura.dicom.Verdict;
import bg.registratura.imaging.ImageStore.Part;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** Unpacks kept pictures within the memory and the cores of the machine, half of the cores for what nobody waits for. */
@Component
class Enlarger {

    /** Packed bytes, their values, and what a decoder holds meanwhile. */
    private static final int BYTES_A_VALUE = 12;

    /** The other parts of the heap are the house's. */
    private static final int PART_OF_HEAP = 3;

    private final ImageStore store;
    private final Capacity capacity;
    private final Semaphore background;

    Enlarger(ImageStore store) {
        int cores = Runtime.getRuntime().availableProcessors();
        this.store = store;
        this.capacity = new Capacity(Runtime.getRuntime().maxMemory() / PART_OF_HEAP, cores);
        this.background = new Semaphore(Math.max(1, cores / 2), true);
    }

    /** Waits until few others do what nobody waits for. */
    void inTheBackground(Capacity.Work<?> work) throws IOException {
        try {
            background.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the house is ending");
        }
        try {
            work.run();
        } finally {
            background.release();
        }
    }

    /** What a screen shows of a kept picture; {@link PixelState#NO_DECODER} where nothing reads it yet. */
    Derived enlarge(InstanceId instance) throws IOException {
        try (var opened = store.open(instance.value(), Part.ORIGINAL)) {
            return switch (DicomValidator.judge(ImageStore.source(opened))) {
                case Verdict.Accepted(var file) when file.isDecodable() -> within(file, () -> Derived.of(file));
                case Verdict.Accepted _ -> Derived.without(PixelState.NO_DECODER);
                case Verdict.Report _, Verdict.Refused _ -> Derived.without(PixelState.DAMAGED);
            };
        }
    }

    /** Works on a frame of a file when there is room for it. */
    <T> T within(DicomFile file, Capacity.Work<T> work) throws IOException {
        var raster = file.header().raster();
        return capacity.within((long) raster.rows() * raster.columns() * raster.samples() * BYTES_A_VALUE, work);
    }
}
