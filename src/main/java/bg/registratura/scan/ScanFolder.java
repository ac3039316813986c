package bg.registratura.scan;

import bg.registratura.language.Words;
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
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The watched folder {@code <data>/scans}: the scanner of a desk lays its files there.
 *
 * <p>A file is taken when it has kept its size and time between two looks, and removed after it is kept. A refused one moves
 * to {@code scans/refused} with a note of the reason beside it; one that could not be taken stays and is tried again.
 */
@Component
class ScanFolder {

    private static final Logger LOG = LoggerFactory.getLogger(ScanFolder.class);
    private static final String REFUSED = "refused";

    private final Path folder;
    private final ScanIntake intake;
    private final Words words;
    private final Clock clock;
    private Map<Path, Seen> seen = Map.of();

    ScanFolder(@Value("${registratura.data}") Path data, ScanIntake intake, Words words, Clock clock)
            throws IOException {
        this.folder = data.resolve("scans");
        this.intake = intake;
        this.words = words;
        this.clock = clock;
        Files.createDirectories(folder.resolve(REFUSED));
    }

    private record Seen(long size, long modified) {}

    /** Looks once: takes what stood still since the last look. */
    @Scheduled(fixedDelayString = "${registratura.inbox-seconds:3}", timeUnit = TimeUnit.SECONDS)
    synchronized void look() {
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
                LOG.warn("a scanned file was not taken and will be tried again: {}", e.toString());
            }
        }
        seen = now;
    }

    private List<Path> files() {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("the folder of scans cannot be read: {}", e.toString());
            return List.of();
        }
    }

    private void take(Path file) throws IOException {
        Reception reception;
        try (var in = Files.newInputStream(file)) {
            reception = intake.take(Way.FOLDER, in);
        }
        switch (reception) {
            case Reception.Taken _, Reception.Before _ -> Files.delete(file);
            case Reception.Refused(var why) -> {
                var place = folder.resolve(REFUSED).resolve(clock.millis() + "-" + file.getFileName());
                Files.move(file, place, StandardCopyOption.REPLACE_EXISTING);
                var note = words.of("scan.refusal." + why.name()) + "\n" + why + "\n";
                Files.writeString(place.resolveSibling(place.getFileName() + ".txt"), note, StandardCharsets.UTF_8);
            }
        }
    }
}
