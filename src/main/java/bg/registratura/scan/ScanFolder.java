package bg.registratura.scan;

import bg.registratura.inbox.Taking;
import bg.registratura.inbox.WatchedFolder;
import bg.registratura.language.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The watched folder {@code <data>/scans}: the scanner of a desk lays its files there. */
@Component
class ScanFolder {

    private final WatchedFolder folder;
    private final ScanIntake intake;
    private final Words words;

    ScanFolder(@Value("${registratura.data}") Path data, ScanIntake intake, Words words, Clock clock)
            throws IOException {
        this.folder = new WatchedFolder(data.resolve("scans"), 1, this::take, clock);
        this.intake = intake;
        this.words = words;
    }

    /** Looks once: takes what stood still since the last look. */
    @Scheduled(fixedDelayString = "${registratura.inbox-seconds:3}", timeUnit = TimeUnit.SECONDS)
    void look() {
        folder.look();
    }

    private Taking take(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return switch (intake.take(Way.FOLDER, in)) {
                case Reception.Taken _, Reception.Before _ -> new Taking.Taken();
                case Reception.Refused(var why) ->
                    new Taking.Refused(words.of("scan.refusal." + why.name()) + "\n" + why + "\n");
            };
        }
    }
}
