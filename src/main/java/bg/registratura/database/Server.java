package bg.registratura.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/** One run of the database server on the files in a directory, from its start to its clean end. */
final class Server {

    private static final long PAUSE_MILLIS = 50;

    /** After a power cut the server reads its journal before it answers. */
    private static final long PATIENCE_MINUTES = 10;

    private final Path home;
    private final int port;
    private final String memory;
    private final Process process;

    /** Starts the server; it runs the statements in the file before it answers anybody. */
    Server(Path home, int port, String memory, Path init) throws IOException {
        this.home = home;
        this.port = port;
        this.memory = memory;
        Files.deleteIfExists(log());
        var builder = new ProcessBuilder(command(init)).directory(home.toFile()).redirectErrorStream(true);
        builder.environment().put("LD_LIBRARY_PATH", home.resolve("server/libs").toString());
        builder.redirectOutput(log().toFile());
        this.process = builder.start();
    }

    static Path pidFile(Path home) {
        return home.resolve("mariadb.pid");
    }

    /** Waits until the account is let in, or says why that will not be. */
    void awaitReady(String url, String user, String password) throws IOException, InterruptedException {
        var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
        rehearse();
        while (!answers(url, user, password)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                stop();
                throw new IOException(lastWords());
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    int port() {
        return port;
    }

    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** Asks the server to end and waits until everything is on the disk. */
    void stop() {
        process.destroy();
        process.onExit().join();
    }

    /** What a first handshake takes long to load is loaded while the server opens its files. */
    private static void rehearse() throws IOException {
        try {
            var tls = SSLContext.getInstance("TLS");
            tls.init(null, new TrustManager[0], null);
            var handshake = tls.createSSLEngine();
            handshake.setUseClientMode(true);
            handshake.wrap(
                    ByteBuffer.allocate(0),
                    ByteBuffer.allocate(handshake.getSession().getPacketBufferSize()));
        } catch (GeneralSecurityException e) {
            throw new IOException("TLS is not to be had", e);
        }
    }

    private static boolean answers(String url, String user, String password) {
        try (var _ = DriverManager.getConnection(url, user, password)) {
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private List<String> command(Path init) {
        return List.of(
                home.resolve("server/bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + home.resolve("server"),
                "--datadir=" + home.resolve("files"),
                "--tmpdir=" + home.resolve("tmp"),
                "--pid-file=" + pidFile(home),
                "--init-file=" + init,
                "--port=" + port,
                "--bind-address=127.0.0.1",
                // Relative to the files: an absolute path would be too long for a socket in many a directory.
                "--socket=mariadb.sock",
                "--user=" + System.getProperty("user.name"),
                "--skip-name-resolve",
                // Over TLS alone, also on this machine. It makes no certificate of its own at every start: that costs
                // seconds.
                "--ssl-cert=" + home.resolve("tls.crt"),
                "--ssl-key=" + home.resolve("tls.key"),
                "--tls-version=TLSv1.2,TLSv1.3",
                "--require-secure-transport=ON",
                "--local-infile=0",
                "--log-warnings=1",
                "--max-allowed-packet=64M",
                "--innodb-buffer-pool-size=" + memory,
                // What does not fit there is read from the system's memory before it is read from the disk.
                "--innodb-data-file-buffering=ON",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_as_ci");
    }

    private Path log() {
        return home.resolve("mariadb.log");
    }

    private String lastWords() throws IOException {
        try (Stream<String> lines = Files.lines(log())) {
            @Nullable
            String error =
                    lines.filter(line -> line.contains("[ERROR]")).findFirst().orElse(null);
            return error == null ? "it gave no reason" : error.substring(error.indexOf("[ERROR]"));
        }
    }
}
