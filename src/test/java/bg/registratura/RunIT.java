package bg.registratura;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command that starts the house: from the command line to the first page, and through what happens to servers. */
class RunIT {

    static final Duration LONG = Duration.ofMinutes(4);

    @TempDir
    Path place;

    final List<Process> started = new ArrayList<>();

    @BeforeAll
    static void isBuilt() throws Exception {
        assertThat(new ProcessBuilder("deploy/build", "--built")
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }

    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
        database().ifPresent(ProcessHandle::destroyForcibly);
    }

    /** As Ctrl-C in a terminal does, and a supervisor: everything that was started is told at once. */
    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void startsWithACodeAndEndsWithItsDatabase(String signal) throws Exception {
        int port = freePort();
        var house = run(port);
        opens(port);
        await().atMost(LONG).untilAsserted(() -> assertThat(said(house))
                .containsPattern("(?m)^ {4}[\\d ]{6,}$")
                .contains("http://localhost:" + port + "/setup"));
        var server = database().orElseThrow();

        assertThat(new ProcessBuilder("kill", "-" + signal, "--", "-" + house.pid())
                        .start()
                        .waitFor())
                .isZero();

        assertThat(house.waitFor()).isIn(0, 130, 143);
        assertThat(server.isAlive()).isFalse();
        assertThat(said(house)).doesNotContain("ended by itself");
    }

    @Test
    void comesBackWhateverWasKilled() throws Exception {
        int port = freePort();
        var first = run(port);
        opens(port);
        var orphan = database().orElseThrow();
        first.destroyForcibly().waitFor();
        assertThat(orphan.isAlive()).isTrue();

        var second = run(port);
        opens(port);
        assertThat(orphan.isAlive()).isFalse();

        var server = database().orElseThrow();
        server.destroyForcibly();
        await().atMost(LONG)
                .until(() ->
                        database().filter(other -> other.pid() != server.pid()).isPresent());
        await().atMost(LONG).until(() -> status(port) == 200);
        assertThat(second.isAlive()).isTrue();
    }

    @Test
    void aHeldPortIsSaidInOneSentence() throws Exception {
        try (var held = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var refused = run(held.getLocalPort());

            assertThat(refused.waitFor()).isEqualTo(1);
            assertThat(said(refused)).hasLineCount(1).contains("Port " + held.getLocalPort() + " is in use");
        }
        assertThat(place.resolve("data")).doesNotExist();
    }

    @Test
    void aDataDirectoryWithASpaceIsRefusedInOneSentence() throws Exception {
        var refused = command("--data", place.resolve("my data").toString());

        assertThat(refused.waitFor()).isEqualTo(1);
        assertThat(said(refused)).hasLineCount(1).contains("cannot live in a path with a space");
    }

    @Test
    void explainsItself() throws Exception {
        var helped = command("--help");
        assertThat(helped.waitFor()).isZero();
        assertThat(said(helped)).contains("--demo", "--port N", "--data DIR", "--lan NAME", "--help");

        var unknown = command("--wrong");
        assertThat(unknown.waitFor()).isEqualTo(1);
        assertThat(said(unknown)).hasLineCount(1).contains("--wrong");
    }

    Process run(int port) throws IOException {
        return command("--data", place.resolve("data").toString(), "--port", Integer.toString(port));
    }

    /** In a group of its own that hears Ctrl-C, also when whoever runs the tests was told not to. */
    Process command(String... options) throws IOException {
        var line = Stream.concat(Stream.of("env", "--default-signal=INT", "setsid", "deploy/run"), Stream.of(options))
                .toList();
        var process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(place.resolve("said-" + started.size() + ".txt").toFile())
                .start();
        started.add(process);
        return process;
    }

    String said(Process process) throws IOException {
        return Files.readString(place.resolve("said-" + started.indexOf(process) + ".txt"))
                .strip();
    }

    /** The first page answers; a process that gave up says why. */
    void opens(int port) {
        var last = started.getLast();
        await().atMost(LONG).until(() -> {
            assertThat(last.isAlive()).as(said(last)).isTrue();
            return status(port) == 200;
        });
    }

    static int status(int port) {
        try {
            var page = (HttpURLConnection)
                    URI.create("http://localhost:" + port + "/sign-in").toURL().openConnection();
            page.setReadTimeout(20_000);
            return page.getResponseCode();
        } catch (IOException e) {
            return 0;
        }
    }

    Optional<ProcessHandle> database() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains("mariadbd") && line.contains(place.toString()))
                        .isPresent())
                .findFirst();
    }

    static int freePort() throws IOException {
        try (var any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }
}
