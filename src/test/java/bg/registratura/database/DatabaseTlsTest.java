package bg.registratura.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.DatabaseTest;
import bg.registratura.Quality;
import bg.registratura.crypto.TlsCertificates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the house says to its own database travels over TLS, also on one machine, and to that server alone. */
@DatabaseTest
class DatabaseTlsTest {

    @Autowired
    DataSource pool;

    @Autowired
    FlywayConnectionDetails owner;

    @Value("${registratura.data}")
    Path data;

    @TempDir
    Path directory;

    @Test
    @Quality(60)
    void everyConnectionOfTheHouseIsOverTls() {
        assertThat(spoken(new JdbcTemplate(pool))).matches("TLSv1\\.[23]");
        assertThat(spoken(as(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword())))
                .matches("TLSv1\\.[23]");
    }

    @Test
    @Quality(60)
    void whoeverComesInClearIsRefused() throws Exception {
        var application =
                Files.readString(data.resolve("database/application.password")).strip();
        for (var account :
                List.of(List.of(owner.getUsername(), owner.getPassword()), List.of(Users.APPLICATION, application))) {
            var name = account.getFirst();
            assertThat(required(as(owner.getJdbcUrl(), name, account.getLast())))
                    .endsWith("REQUIRE SSL");
            assertThatThrownBy(() -> comeInClear(owner.getJdbcUrl(), name, account.getLast()))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("insecure transport");
        }
    }

    @Test
    @Quality(60)
    void aServerThatShowsAnotherCertificateIsNotBelieved() {
        var ours = data.resolve("database/tls.crt").toString();
        var other = TlsCertificates.in(directory, Clock.systemUTC()).forName("database", List.of("127.0.0.1"));
        assertThat(owner.getJdbcUrl()).contains(ours);

        assertThatThrownBy(() -> DriverManager.getConnection(
                        owner.getJdbcUrl().replace(ours, other.certificate().toString()),
                        owner.getUsername(),
                        owner.getPassword()))
                .isInstanceOf(SQLException.class)
                .hasStackTraceContaining("CertPath");
    }

    /** Its accounts were let in without TLS, and it had no certificate. */
    @Test
    @Quality(60)
    void aDirectoryOfBeforeIsTakenOver() throws Exception {
        var certificate = directory.resolve("database/tls.crt");
        byte[] first;
        try (var before = new EmbeddedMariaDb(directory, Clock.systemUTC())) {
            first = Files.readAllBytes(certificate);
            var sql = as(before.url(), EmbeddedMariaDb.OWNER, before.password());
            sql.execute("create table kept (number int primary key)");
            prepare(before);
            sql.execute("alter user " + Users.APPLICATION + "@'%' require none");
            sql.execute("alter user " + EmbeddedMariaDb.OWNER + "@'%' require none");
            assertThat(required(sql)).doesNotContain("REQUIRE SSL");
        }
        Files.delete(certificate);
        Files.delete(directory.resolve("database/tls.key"));

        try (var after = new EmbeddedMariaDb(directory, Clock.systemUTC())) {
            prepare(after);
            var sql = as(after.url(), EmbeddedMariaDb.OWNER, after.password());
            assertThat(sql.queryForObject("select count(*) from kept", Integer.class))
                    .isZero();
            assertThat(required(sql)).endsWith("REQUIRE SSL");
            assertThat(required(as(after.url(), Users.APPLICATION, "a password of the test")))
                    .endsWith("REQUIRE SSL");
            assertThat(certificate).exists();
            var old = Files.write(directory.resolve("old.crt"), first);
            assertThatThrownBy(() -> DriverManager.getConnection(
                            after.url().replace(certificate.toString(), old.toString()),
                            EmbeddedMariaDb.OWNER,
                            after.password()))
                    .as("the same name and a time that is not over, and yet another certificate")
                    .isInstanceOf(SQLException.class)
                    .hasStackTraceContaining("CertPath");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(directory.resolve("database/tls.key"))))
                    .isEqualTo("rw-------");
            assertThatThrownBy(() -> comeInClear(after.url(), EmbeddedMariaDb.OWNER, after.password()))
                    .hasMessageContaining("insecure transport");
        }
    }

    static void prepare(EmbeddedMariaDb server) {
        Users.prepare(server.url(), EmbeddedMariaDb.OWNER, server.password(), "a password of the test");
    }

    static void comeInClear(String url, String user, String password) throws SQLException {
        DriverManager.getConnection(url.replaceAll("\\?.*", "?sslMode=disable"), user, password)
                .close();
    }

    static JdbcTemplate as(String url, String user, String password) {
        return new JdbcTemplate(new DriverManagerDataSource(url, user, password));
    }

    static String spoken(JdbcTemplate sql) {
        return sql.queryForObject("show session status like 'Ssl_version'", (row, _) -> row.getString("Value"));
    }

    static String required(JdbcTemplate sql) {
        return sql.queryForObject("show create user current_user()", String.class);
    }
}
