package bg.registratura.database;

import bg.registratura.crypto.TlsCertificates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A MariaDB of the house's own: unpacked from its jar, bound to the loopback address, its accounts behind passwords and
 * reached over TLS alone.
 *
 * <p>An orphan left by a killed process is ended before a new server opens the same files; a server that dies while the house
 * is open is started again on the same port, as often as it takes.
 */
final class EmbeddedMariaDb implements AutoCloseable {

    static final String OWNER = "registratura_owner";
    static final String SCHEMA = "registratura";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMariaDb.class);
    private static final int PAUSE_SECONDS = 5;

    /** Enough for a hundred thousand patients. */
    static final String USUAL_MEMORY = "128M";

    private final Path home;
    private final String password;
    private final String memory;
    private Server server;
    private volatile boolean closing;

    /** Ctrl-C tells the server as well as the house: one that ends then is not started again. */
    private final Thread ending = new Thread(() -> closing = true, "database-ending");

    EmbeddedMariaDb(Path data, Clock clock) {
        this(data, USUAL_MEMORY, clock);
    }

    EmbeddedMariaDb(Path data, String memory, Clock clock) {
        this.home = home(data);
        this.memory = memory;
        refuseUnlikely(memory);
        refuseUnlikely(home);
        Orphan.end(Server.pidFile(home), home.resolve("files"));
        this.password = Secrets.password(home.resolve("owner.password"));
        try {
            Installation.complete(home);
            TlsCertificates.in(home, clock).forName("database", List.of("127.0.0.1"));
            this.server = open(freePort());
            Secrets.write(portFile(data), Integer.toString(server.port()));
        } catch (IOException e) {
            throw new StartupRefusedException(
                    "The database in " + home + " does not start: " + firstLine(e),
                    "Look whether the disk is full and whether the files belong to this user; the data are kept as they are.");
        }
        Runtime.getRuntime().addShutdownHook(ending);
        watch();
    }

    /** Where a server that runs on this data directory leaves its port. */
    static Path portFile(Path data) {
        return data.resolve("database/port");
    }

    /** Where the server of a data directory lives. */
    static Path home(Path data) {
        return data.resolve("database");
    }

    /** The way to the server that lives there, and to no other: it ends at the certificate that lies there. */
    static String url(Path home, String port) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + SCHEMA + "?sslMode=verify-full&serverSslCert="
                + home.resolve("tls.crt");
    }

    synchronized String url() {
        return url(server.port());
    }

    private String url(int port) {
        return url(home, Integer.toString(port));
    }

    String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        closing = true;
        forgetEnding();
        Files.deleteIfExists(home.resolve("port"));
        synchronized (this) {
            server.stop();
        }
    }

    private Server open(int port) throws IOException {
        var init = home.resolve("init.sql");
        Secrets.write(init, initialization());
        try {
            var opened = new Server(home, port, memory, init);
            opened.awaitReady(url(port), OWNER, password);
            return opened;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the start was interrupted", e);
        } finally {
            Files.deleteIfExists(init);
        }
    }

    private void forgetEnding() {
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException _) {
            LOG.debug("The house is ending");
        }
    }

    private void watch() {
        var unused = server.onExit().thenRunAsync(this::reopen, task -> Thread.ofPlatform()
                .daemon()
                .name("database-watch")
                .start(task));
    }

    private synchronized void reopen() {
        if (closing) {
            return;
        }
        LOG.error("The database server ended by itself; it is started again");
        try {
            while (!closing && !reopened()) {
                TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean reopened() {
        try {
            server = open(server.port());
            LOG.warn("The database server works again");
            watch();
            return true;
        } catch (IOException e) {
            LOG.error("The database server does not start, and nothing is saved until it does: {}", firstLine(e));
            return false;
        }
    }

    private String initialization() {
        return """
                create database if not exists %1$s character set utf8mb4 collate utf8mb4_uca1400_as_ci;
                create user if not exists %2$s@'%%' identified by '%3$s' require ssl;
                alter user %2$s@'%%' identified by '%3$s' require ssl;
                grant all on %1$s.* to %2$s@'%%' with grant option;
                grant create user on *.* to %2$s@'%%';
                drop user if exists ''@localhost;
                drop user if exists ''@'%%';
                """.formatted(SCHEMA, OWNER, password);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void refuseUnlikely(String memory) {
        if (!memory.matches("[1-9][0-9]{0,5}[MG]")) {
            throw new StartupRefusedException(
                    "registratura.database.memory is no amount of memory: " + memory + ".",
                    "Write a number with M or G after it, for example 512M.");
        }
    }

    private static void refuseUnlikely(Path home) {
        if (home.toString().chars().anyMatch(sign -> Character.isWhitespace(sign) || sign == '&')) {
            throw new StartupRefusedException(
                    "The database cannot live in a path with a space or an &: " + home + ".",
                    "Give a directory without them with --data DIR.");
        }
    }

    private static String firstLine(Exception e) {
        var message = String.valueOf(e.getMessage());
        return message.lines().findFirst().orElse(message);
    }
}
