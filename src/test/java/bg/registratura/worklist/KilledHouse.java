package bg.registratura.worklist;

import bg.registratura.imaging.ReceivingHouse;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The house in a process of its own with half a gigabyte of heap, on one data directory, started and killed as often as one likes. */
final class KilledHouse {

    private final Path data;
    private @Nullable Process process;
    private int port;

    KilledHouse(Path data) {
        this.data = data;
    }

    /** Starts it, and gives what it says before it hears units. */
    List<String> start() throws IOException {
        try (var any = new ServerSocket(0)) {
            port = any.getLocalPort();
        }
        var started = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Djava.awt.headless=true",
                        "-Dorg.jooq.no-logo=true",
                        "-Dorg.jooq.no-tips=true",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReceivingHouse.class.getName(),
                        "--server.port=0",
                        "--registratura.data=" + data,
                        "--registratura.dicom.port=" + port)
                .redirectErrorStream(true)
                .start();
        process = started;
        var said = new ArrayList<String>();
        var lines = started.inputReader();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            if (line.equals(ReceivingHouse.HEARS)) {
                Thread.ofVirtual().start(() -> lines.lines().forEach(_ -> {}));
                return said;
            }
        }
        throw new IllegalStateException(String.join("\n", said));
    }

    int port() {
        return port;
    }

    boolean lives() {
        return Objects.requireNonNull(process).isAlive();
    }

    /** From one moment to the next, as a power cut does; its database may die with it or be left behind. */
    void kill(boolean withDatabase) {
        if (process == null) {
            return;
        }
        var database = withDatabase ? process.descendants().toList() : List.<ProcessHandle>of();
        process.destroyForcibly();
        database.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
        database.forEach(each -> each.onExit().join());
    }
}
