package bg.registratura.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One folder into which others put files; whoever watches it calls {@link #look} again and again. */
public final class WatchedFolder {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);
    private static final String REFUSED = "refused";

    private final Path folder;
    private final int deepest;
    private final Taker taker;
    private final Clock clock;
    private Map<Path, Seen> seen = Map.of();

    /**
     * Makes the folder when it is not there yet.
     *
     * @param deepest how many folders down a file may lie; 1 is the folder itself
     */
    public WatchedFolder(Path folder, int deepest, Taker taker, Clock clock) throws IOException {
        this.folder = folder;
        this.deepest = deepest;
        this.taker = taker;
        this.clock = clock;
        Files.createDirectories(folder.resolve(REFUSED));
    }

    /** Takes one file; when it throws, the file stays and is offered again. */
    @FunctionalInterface
    public interface Taker {
        Taking take(Path file) throws IOException;
    }

    private record Seen(long size, long modified) {}

    /** Looks once: takes what stood still since the last look. */
    public synchronized void look() {
        var now = new HashMap<Path, Seen>();
        for (var file : files()) {
            try {
                var state = new Seen(
                        Files.size(file), Files.getLastModifiedTime(file).toMillis());
                if (state.equals(seen.get(file))) {
                    take(file);
                } else {
                    now.put(file, state);
                }
            } catch (IOException | RuntimeException e) {
                LOG.warn("a file in {} was not taken and will be tried again: {}", folder.getFileName(), e.toString());
            }
        }
        seen = now;
    }

    private List<Path> files() {
        try (var files = Files.walk(folder, deepest)) {
            return files.filter(file -> !file.startsWith(folder.resolve(REFUSED)))
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("{} cannot be read: {}", folder.getFileName(), e.toString());
            return List.of();
        }
    }

    private void take(Path file) throws IOException {
        switch (taker.take(file)) {
            case Taking.Taken _ -> Files.delete(file);
            case Taking.Refused(var note) -> {
                var place = folder.resolve(REFUSED).resolve(clock.millis() + "-" + file.getFileName());
                Files.move(file, place, StandardCopyOption.REPLACE_EXISTING);
                Files.writeString(place.resolveSibling(place.getFileName() + ".txt"), note, StandardCharsets.UTF_8);
            }
        }
    }
}
