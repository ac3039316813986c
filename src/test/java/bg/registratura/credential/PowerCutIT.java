package bg.registratura.credential;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.Quality;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The house is killed without a word in the midst of its work, and opens again. */
@DisplayName("After a power cut")
class PowerCutIT {

    @TempDir
    Path data;

    final List<String> handed = new ArrayList<>();
    int refused;
    Process house;
    BufferedReader says;

    @BeforeEach
    void opens() throws IOException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        house = new ProcessBuilder(
                        java,
                        "-Dregistratura.data=" + data,
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-Djava.awt.headless=true",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        BusyHouse.class.getName())
                .redirectError(data.resolve("complaints.txt").toFile())
                .start();
        says = house.inputReader(StandardCharsets.UTF_8);
        assertThat(heard(BusyHouse.OPEN)).isEqualTo("Whole");
    }

    @AfterEach
    void ends() {
        cutThePower();
    }

    @Test
    @Quality(75)
    @DisplayName("a sheet is there whole or not at all, and every one that was handed over is there")
    void aSheetIsThereWholeOrNotAtAll() throws IOException {
        for (var moment : List.of(BusyHouse.BEGINS, BusyHouse.REFUSED, BusyHouse.BEGINS)) {
            until(moment, 4);
            cutThePower();
            opens();

            var sql = sql();
            assertThat(handed).isNotEmpty();
            assertThat(sql.queryForList(
                            "select document_id from credential_handover join document using (document_id)",
                            String.class))
                    .containsAll(handed);
            int sheets = count(sql, "select count(*) from one_time_credential");
            assertThat(count(sql, "select count(*) from credential_handover")).isEqualTo(sheets);
            assertThat(count(sql, "select count(*) from document where template = 'credential-protocol'"))
                    .isEqualTo(sheets);
            assertThat(count(sql, "select count(*) from account where kind = 'PATIENT'"))
                    .isEqualTo(sheets + count(sql, "select count(*) from account where username = 'patient'"));
            assertThat(count(sql, "select count(*) from audit_event where action = 'CREDENTIAL_ISSUED'"))
                    .isEqualTo(sheets);
        }
    }

    @Test
    @Quality(35)
    @DisplayName("the count of wrong tries goes on from where it was, and the door rests as it did")
    void theCountOfWrongTriesGoesOn() throws IOException {
        until(BusyHouse.REFUSED, 5);
        cutThePower();
        opens();

        assertThat(heard(BusyHouse.SOMEBODY)).isEqualTo("Refused");
        assertThat(tries()).isBetween(refused, refused + 1);
        int before = tries();
        until(BusyHouse.REFUSED, 1);
        cutThePower();
        opens();
        assertThat(tries()).isBetween(before + 1, before + 2);
    }

    int tries() throws IOException {
        return count(sql(), "select failed_attempts from account where username = 'patient'");
    }

    static int count(JdbcTemplate sql, String question) {
        return sql.queryForObject(question, Integer.class);
    }

    /** Listens until something was said so many times more. */
    void until(String what, int times) throws IOException {
        for (int n = 0; n < times; n++) {
            heard(what);
        }
    }

    /** The rest of the next line of a kind. */
    String heard(String what) throws IOException {
        for (var line = says.readLine(); line != null; line = says.readLine()) {
            note(line);
            if (line.startsWith(what + " ")) {
                return line.substring(what.length() + 1);
            }
        }
        throw new AssertionError("the house ended:\n" + Files.readString(data.resolve("complaints.txt")));
    }

    void note(String line) {
        if (line.startsWith(BusyHouse.HANDED)) {
            handed.add(line.substring(BusyHouse.HANDED.length() + 1));
        } else if (line.startsWith(BusyHouse.REFUSED)) {
            refused++;
        }
    }

    /** House and database server at once. What was said before and not heard yet was said all the same. */
    void cutThePower() {
        house.toHandle().destroyForcibly();
        database().ifPresent(ProcessHandle::destroyForcibly);
        says.lines().forEach(this::note);
        house.onExit().join();
        database().ifPresent(server -> server.onExit().join());
    }

    Optional<ProcessHandle> database() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains("mariadbd") && line.contains(data.toString()))
                        .isPresent())
                .findFirst();
    }

    JdbcTemplate sql() throws IOException {
        var port = Files.readString(data.resolve("database/port")).strip();
        var password = Files.readString(data.resolve("database/owner.password")).strip();
        return new JdbcTemplate(new DriverManagerDataSource(
                "jdbc:mariadb://127.0.0.1:" + port + "/registratura?sslMode=verify-full&serverSslCert="
                        + data.resolve("database/tls.crt"),
                "registratura_owner",
                password));
    }
}
