package bg.registratura;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/** One data directory for a run of tests, outside the checkout (whose path may hold a space), gone afterwards. */
public final class TestDataDirectory implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        try {
            var directory = Files.createTempDirectory("registratura-test-");
            System.setProperty("registratura.data", directory.toString());
            SpringApplication.getShutdownHandlers().add(() -> delete(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs when every house of the run is closed and its database server has ended. */
    private static void delete(Path directory) {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
