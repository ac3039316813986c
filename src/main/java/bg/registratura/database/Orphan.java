package bg.registratura.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A MariaDB that outlived the process which started it. It is ended only when it provably holds our own files. */
final class Orphan {

    private static final Logger LOG = LoggerFactory.getLogger(Orphan.class);
    private static final int PATIENCE_SECONDS = 60;

    private Orphan() {}

    /** Ends the process named in the pid file when its command line holds exactly this data directory. */
    static void end(Path pidFile, Path files) {
        running(pidFile).filter(process -> holds(process, files)).ifPresent(process -> {
            LOG.warn("Ending the database server {} left by an earlier run", process.pid());
            process.destroy();
            try {
                process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
            } catch (CompletionException e) {
                throw new StartupRefusedException(
                        "The database server " + process.pid() + " of an earlier run does not end.",
                        "End it by hand, then start again; the data are kept as they are.");
            }
        });
    }

    static Optional<ProcessHandle> running(Path pidFile) {
        try {
            return Files.exists(pidFile)
                    ? ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()))
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean holds(ProcessHandle process, Path files) {
        return process.info()
                .arguments()
                .map(arguments -> Arrays.asList(arguments).contains("--datadir=" + files))
                .orElse(false);
    }
}
