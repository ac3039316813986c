package bg.registratura;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Everything a house keeps, as whoever steals it would read it: each row of each table, each file. */
public final class Leftovers {

    private final JdbcTemplate sql;
    private final Path data;

    public Leftovers(FlywayConnectionDetails owner, Path data) {
        this.sql = new JdbcTemplate(
                new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword()));
        this.data = data;
    }

    /** Asks as the owner of the schema. */
    public JdbcTemplate sql() {
        return sql;
    }

    /** All columns of all rows; bytes as the characters they would be. */
    public String tables() {
        var all = new StringBuilder();
        for (var table : sql.queryForList("show tables", String.class)) {
            sql.queryForList("select * from `" + table + "`").forEach(row -> row.values()
                    .forEach(value -> all.append(value instanceof byte[] bytes ? text(bytes) : value)
                            .append('\n')));
        }
        return all.toString();
    }

    /** Every file of the data directory but the programs of the database server, with the database's own files. */
    public List<Path> files() {
        try (var files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(data.resolve("database/server")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file's bytes as UTF-8 and as single bytes: a secret is found in either. */
    public static String text(Path file) {
        try {
            return text(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
