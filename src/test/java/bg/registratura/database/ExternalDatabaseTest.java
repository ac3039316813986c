package bg.registratura.database;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import bg.registratura.Quality;
import bg.registratura.Registratura;
import bg.registratura.TestHouse;
import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.audit.LogVerifier;
import bg.registratura.audit.Verification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.transaction.support.TransactionTemplate;

/** The house on somebody else's database server, which is here a second one of our own; and on one that dies. */
class ExternalDatabaseTest {

    /** A house sets the holder of who is signed in for the whole JVM; the other tests' house has its own. */
    final SecurityContextHolderStrategy signedIn = SecurityContextHolder.getContextHolderStrategy();

    @TempDir
    Path directory;

    @AfterEach
    void giveBackWhoIsSignedIn() {
        SecurityContextHolder.setContextHolderStrategy(signedIn);
    }

    @Test
    void threeSettingsAreEnough() throws Exception {
        try (var server = new EmbeddedMariaDb(directory.resolve("server"), Clock.systemUTC())) {
            var data = directory.resolve("data");
            try (var house = open(
                    data,
                    "--registratura.database.url=" + server.url(),
                    "--registratura.database.user=" + EmbeddedMariaDb.OWNER,
                    "--registratura.database.password=" + server.password())) {
                house.getBean(TransactionTemplate.class).executeWithoutResult(_ -> house.getBean(AuditLog.class)
                        .append(AuditEvent.of(Action.LOG_READ)));

                var sql = house.getBean(JdbcTemplate.class);
                var shipped = requireNonNull(
                        sql.queryForObject("select count(*) from consent_text where shipped", Long.class));
                assertThat(house.getBean(LogVerifier.class).verify())
                        .isEqualTo(new Verification.Whole(shipped + 1, 0, shipped + 1));
                assertThatThrownBy(() -> sql.update("delete from audit_event"))
                        .rootCause()
                        .hasMessageContaining("denied");
                assertThat(data.resolve("database/files")).doesNotExist();
            }
        }
    }

    @Test
    void twoSettingsAreNotAndTheOperatorReadsASentence() {
        assertThatThrownBy(() -> open(directory, "--registratura.database.url=jdbc:mariadb://127.0.0.1:1/x"))
                .rootCause()
                .isInstanceOf(StartupRefusedException.class)
                .hasMessage("An external database needs three settings.");
    }

    /** What people entrust to the house does not travel in clear, not even to its own database. */
    @Test
    @Quality(60)
    void aDatabaseOnAnotherMachineIsReachedOverTlsOrNotAtAll() {
        assertThat(List.of(
                        "jdbc:mariadb://db.example:3306/registratura",
                        "jdbc:mariadb://db.example/registratura?sslMode=disable",
                        "jdbc:mariadb://db.example/registratura?sslMode=trust",
                        "jdbc:mariadb://db.example/registratura?sslMode=verify-ca",
                        "jdbc:mariadb://db.example/registratura?useSsl=true&trustServerCertificate=true",
                        "jdbc:mariadb:sequential://127.0.0.1:3306,db.example:3306/registratura",
                        "jdbc:mariadb://127.0.0.1.db.example/registratura",
                        "jdbc:mariadb://192.0.2.7/registratura"))
                .noneMatch(DatabaseConfiguration::isSheltered);
        assertThat(List.of(
                        "jdbc:mariadb://db.example/registratura?sslMode=verify-full",
                        "jdbc:mariadb://db.example:3306/registratura?useServerPrepStmts=true&sslMode=VERIFY_FULL",
                        "jdbc:mariadb://127.0.0.1:3306/registratura",
                        "jdbc:mariadb://localhost/registratura"))
                .allMatch(DatabaseConfiguration::isSheltered);
        assertThatThrownBy(() -> open(
                        directory,
                        "--registratura.database.url=jdbc:mariadb://db.example/registratura",
                        "--registratura.database.user=somebody",
                        "--registratura.database.password=something"))
                .rootCause()
                .isInstanceOf(StartupRefusedException.class)
                .hasMessage("The database is on another machine and the way to it is not encrypted.");
    }

    @Test
    void aServerThatDiesIsStartedAgainWithEverythingInIt() throws Exception {
        try (var server = new EmbeddedMariaDb(directory, Clock.systemUTC())) {
            var sql = new JdbcTemplate(new org.springframework.jdbc.datasource.DriverManagerDataSource(
                    server.url(), EmbeddedMariaDb.OWNER, server.password()));
            sql.execute("create table kept (number int primary key)");
            sql.update("insert into kept values (42)");
            var first = pid();
            ProcessHandle.of(Long.parseLong(first)).orElseThrow().destroyForcibly();

            await().atMost(Duration.ofMinutes(2)).until(() -> !pid().equals(first) && answers(sql));
            assertThat(sql.queryForObject("select number from kept", Integer.class))
                    .isEqualTo(42);
        }
    }

    @Test
    void anOrphanIsEndedAndItsFilesAreTakenOver() throws Exception {
        var orphaned = new EmbeddedMariaDb(directory, Clock.systemUTC());
        var orphan = ProcessHandle.of(Long.parseLong(pid())).orElseThrow();

        Orphan.end(Server.pidFile(directory.resolve("database")), directory.resolve("database/files"));

        assertThat(orphan.isAlive()).isFalse();
        orphaned.close();
    }

    @Test
    void aProcessThatDoesNotHoldOurFilesIsLeftAlone() throws Exception {
        var stranger = new ProcessBuilder("sleep", "600").start();
        var pidFile = Files.writeString(directory.resolve("mariadb.pid"), Long.toString(stranger.pid()));

        Orphan.end(pidFile, directory.resolve("files"));

        assertThat(stranger.isAlive()).isTrue();
        stranger.destroy();
    }

    String pid() throws Exception {
        return Files.readString(Server.pidFile(directory.resolve("database"))).strip();
    }

    static boolean answers(JdbcTemplate sql) {
        try {
            return sql.queryForObject("select 1", Integer.class) == 1;
        } catch (org.springframework.dao.DataAccessException e) {
            return false;
        }
    }

    static ConfigurableApplicationContext open(Path data, String... options) {
        var arguments = new java.util.ArrayList<>(java.util.List.of(options));
        arguments.add("--registratura.data=" + data);
        arguments.add("--server.port=0");
        return new SpringApplicationBuilder(Registratura.class, TestHouse.class)
                .web(WebApplicationType.SERVLET)
                .run(arguments.toArray(String[]::new));
    }
}
