package bg.registratura.imaging;

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

/** The watched folder {@code <data>/inbox}: a device or a program puts files there, in folders of its own if it likes. */
@Component
class InboxFolder {

    private static final int DEEPEST = 6;

    private final WatchedFolder folder;
    private final Intake intake;
    private final Words words;

    InboxFolder(@Value("${registratura.data}") Path data, Intake intake, Words words, Clock clock) throws IOException {
        this.folder = new WatchedFolder(data.resolve("inbox"), DEEPEST, this::take, clock);
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
            return switch (intake.take(Way.FOLDER, file.getFileName().toString(), in)) {
                case Reception.Kept _, Reception.KeptBefore _, Reception.Conflict _, Reception.DoseReport _ ->
                    new Taking.Taken();
                case Reception.Refused(var reason) ->
                    new Taking.Refused(words.of("imaging.refusal." + reason.name()) + "\n" + reason + "\n");
            };
        }
    }
}
