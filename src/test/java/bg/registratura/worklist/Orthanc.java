package bg.registratura.worklist;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Debian's Orthanc with its DICOMweb plug-in, in a network of its own: both of its ports would be open to everybody. */
final class Orthanc implements AutoCloseable {

    static final int PORT = 4242;
    static final int WEB = 8042;

    private static final Path PLUGIN = Path.of("/usr/share/orthanc/plugins/libOrthancDicomWeb.so");

    private final Process process;

    private Orthanc(Process process) {
        this.process = process;
    }

    /** One that answers; none where it is not installed or may have no network of its own. */
    static Optional<Orthanc> start(Path home) throws IOException {
        if (!DcmtkTest.isHere("Orthanc") || !DcmtkTest.isHere("nsenter")) {
            return Optional.empty();
        }
        Files.createDirectories(home);
        var settings = Files.writeString(home.resolve("orthanc.json"), """
                {"Name": "bench", "StorageDirectory": "%1$s", "IndexDirectory": "%1$s", "DefaultEncoding": "Utf8",
                 "HttpPort": %2$d, "DicomPort": %3$d, "RemoteAccessAllowed": false, "AuthenticationEnabled": false,
                 "DicomAlwaysAllowStore": true, "DicomCheckCalledAet": false, "Plugins": [%4$s]}
                """.formatted(
                        home.resolve("storage"), WEB, PORT, Files.exists(PLUGIN) ? "\"" + PLUGIN + "\"" : ""));
        var process = new ProcessBuilder(
                        "unshare", "-rn", "sh", "-c", "ip link set lo up && exec Orthanc \"$0\"", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("orthanc.log").toFile())
                .start();
        var orthanc = new Orthanc(process);
        if (orthanc.answers()) {
            return Optional.of(orthanc);
        }
        orthanc.close();
        return Optional.empty();
    }

    private boolean answers() {
        var echo = List.of("echoscu", "127.0.0.1", Integer.toString(PORT));
        await().atMost(Duration.ofMinutes(1)).until(() -> !process.isAlive() || run(echo) == 0);
        return process.isAlive();
    }

    /** Runs a command in its network and says how it ended. */
    int run(List<String> command) throws IOException, InterruptedException {
        var within = Stream.of("nsenter", "-t", Long.toString(process.pid()), "-U", "-n", "--preserve-credentials");
        var whole = new ArrayList<>(Stream.concat(within, command.stream()).toList());
        return new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
