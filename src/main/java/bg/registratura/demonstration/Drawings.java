package bg.registratura.demonstration;

import bg.registratura.demonstration.Sample.Picture;
import bg.registratura.dicom.sample.Drawing;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Draws the pictures beside the rest of the work: they take the longest. */
final class Drawings implements AutoCloseable {

    private static final int THREADS = 2;

    private final ExecutorService hands = Executors.newFixedThreadPool(THREADS);
    private final Map<Picture, Future<Drawing>> begun = new ConcurrentHashMap<>();

    private Drawings() {}

    static Drawings of(Stream<Picture> pictures) {
        var drawings = new Drawings();
        pictures.forEach(drawings::begin);
        return drawings;
    }

    private Future<Drawing> begin(Picture picture) {
        return begun.computeIfAbsent(
                picture, one -> hands.submit(() -> one.kind().draw(one.seed())));
    }

    /** A finished drawing, which is then let go of. */
    Drawing take(Picture picture) throws ExecutionException, InterruptedException {
        var drawing = begin(picture).get();
        begun.remove(picture);
        return drawing;
    }

    @Override
    public void close() {
        hands.shutdownNow();
    }
}
