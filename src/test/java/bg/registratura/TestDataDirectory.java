package bg.registratura;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.springframework.util.FileSystemUtils;

/** One data directory for a run of tests, outside the checkout (whose path may hold a space), gone afterwards. */
public final class TestDataDirectory implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        try {
            var directory = Files.createTempDirectory("registratura-test-");
            System.setProperty("registratura.data", directory.toString());
            // Runs after Spring's own hook has closed the context: hooks of one JVM run together, so wait for the lock.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    FileSystemUtils.deleteRecursively(directory);
                } catch (IOException e) {
                    // Files still in use are the next boot's business: the directory is temporary.
                }
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
