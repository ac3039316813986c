package bg.registratura.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;

/**
 * The database as a command beside the product sees it: that of the running house, or its own server started for as long as
 * the command lasts. It works as the application's account and migrates nothing.
 */
public class StandingDatabase {

    @Bean
    DataSource dataSource(Standing standing, @Value("${registratura.data}") Path data) {
        var source = new HikariDataSource();
        source.setJdbcUrl(standing.url());
        source.setUsername(Users.APPLICATION);
        source.setPassword(Secrets.password(data.resolve("database/application.password")));
        source.setConnectionInitSql("set role " + Users.ROLE);
        source.setMaximumPoolSize(2);
        source.setReadOnly(true);
        return source;
    }

    @Bean
    Standing standing(
            @Value("${registratura.data}") Path data,
            @Value("${registratura.database.url:#{null}}") @Nullable String url)
            throws IOException {
        if (url != null) {
            return new Standing(url, () -> {});
        }
        if (Files.exists(EmbeddedMariaDb.portFile(data)) && DataDirectory.isHeld(data)) {
            return new Standing(
                    EmbeddedMariaDb.url(
                            EmbeddedMariaDb.home(data.toAbsolutePath()),
                            Files.readString(EmbeddedMariaDb.portFile(data)).strip()),
                    () -> {});
        }
        var directory = new DataDirectory(data);
        var own = new EmbeddedMariaDb(directory.path(), Clock.systemUTC());
        return new Standing(own.url(), () -> {
            own.close();
            directory.close();
        });
    }

    /** A database that answers, and what ends it. */
    record Standing(String url, End end) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            end.now();
        }
    }

    /** How a database is left. */
    interface End {
        void now() throws IOException;
    }
}
