package bg.registratura.imaging;

import bg.registratura.language.Words;
import java.io.IOException;
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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The watched folder {@code <data>/inbox}: a device or a program puts files there, in folders of its own if it likes.
 *
 * <p>A file is taken when it has kept its size and time between two looks, so that half-copied ones wait; it is removed
 * after it is kept. A refused one moves to {@code inbox/refused} with a note of the reason beside it. A file that could
 * not be taken (a full disk, a database away) stays and is tried again.
 */
@Component
class InboxFolder {

    private static final Logger LOG = LoggerFactory.getLogger(InboxFolder.class);
    private static final String REFUSED = "refused";
    private static final int DEEPEST = 6;

    private final Path inbox;
    private final Intake intake;
    private final Words words;
    private final Clock clock;
    private Map<Path, Seen> seen = Map.of();

    InboxFolder(@Value("${registratura.data}") Path data, Intake intake, Words words, Clock clock) throws IOException {
        this.inbox = data.resolve("inbox");
        this.intake = intake;
        this.words = words;
        this.clock = clock;
        Files.createDirectories(inbox.resolve(REFUSED));
    }

    private record Seen(long size, long modified) {}

    /** Looks once: takes what stood still since the last look. */
    @Scheduled(fixedDelayString = "${registratura.inbox-seconds:3}", timeUnit = java.util.concurrent.TimeUnit.SECONDS)
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
                LOG.warn("a file of the inbox was not taken and will be tried again: {}", e.toString());
            }
        }
        seen = now;
    }

    private List<Path> files() {
        try (var files = Files.walk(inbox, DEEPEST)) {
            return files.filter(file -> !file.startsWith(inbox.resolve(REFUSED)))
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            LOG.warn("the inbox cannot be read: {}", e.toString());
            return List.of();
        }
    }

    private void take(Path file) throws IOException {
        Reception reception;
        try (var in = Files.newInputStream(file)) {
            reception = intake.take(Way.FOLDER, file.getFileName().toString(), in);
        }
        switch (reception) {
            case Reception.Kept _, Reception.KeptBefore _, Reception.Conflict _, Reception.DoseReport _ ->
                Files.delete(file);
            case Reception.Refused(var reason) -> {
                var place = inbox.resolve(REFUSED).resolve(clock.millis() + "-" + file.getFileName());
                Files.move(file, place, StandardCopyOption.REPLACE_EXISTING);
                var note = words.of("imaging.refusal." + reason.name()) + "\n" + reason + "\n";
                Files.writeString(place.resolveSibling(place.getFileName() + ".txt"), note, StandardCharsets.UTF_8);
            }
        }
    }
}
