package bg.registratura.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Leftovers;
import bg.registratura.Quality;
import bg.registratura.TestClock;
import bg.registratura.document.Documents;
import bg.registratura.document.Ephemeral;
import bg.registratura.identity.Checked;
import bg.registratura.identity.IdentityCheck;
import bg.registratura.language.Languages;
import bg.registratura.people.PatientId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@DisplayName("Handing a sheet over")
class AllOrNothingTest {

    static final List<String> TABLES = List.of(
            "one_time_credential",
            "credential_handover",
            "access_wish",
            "account",
            "document",
            "register_counter",
            "audit_event",
            "audit_head");

    @Autowired
    SheetDesk desk;

    @Autowired
    Credentials credentials;

    @Autowired
    Documents documents;

    @Autowired
    Ephemeral ephemeral;

    @Autowired
    Scribe scribe;

    @Autowired
    UnusedSheetRepository sheets;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    FlywayConnectionDetails owner;

    @Autowired
    TestClock clock;

    JdbcTemplate sql;
    PatientId patient;
    IdentityCheck check;

    @BeforeEach
    void aPatientWasLookedAt() {
        clock.set(TestClock.START);
        sql = new Leftovers(owner, Path.of(".")).sql();
        patient = desk.somebody();
        check = desk.look(new Checked.OfPatient(patient));
    }

    @AfterEach
    void leave() {
        At.theDoor();
    }

    @Test
    @Quality(75)
    @DisplayName("happens whole or not at all: a fault at any step leaves no code, no number, no line in the log")
    void happensWholeOrNotAtAll() {
        var noPaper = mock(Ephemeral.class);
        when(noPaper.render(any())).thenThrow(new IllegalStateException("no paper"));
        var noNumber = mock(Documents.class);
        when(noNumber.issue(any())).thenThrow(new IllegalStateException("no number"));
        var noEntry = mock(UnusedSheetRepository.class);
        doThrow(new IllegalStateException("no entry")).when(noEntry).handedOver(any(), any(), any());

        failsWithoutTrace(new Handovers(credentials, documents, noPaper, scribe, sheets));
        failsWithoutTrace(new Handovers(credentials, noNumber, ephemeral, scribe, sheets));
        failsWithoutTrace(new Handovers(credentials, documents, ephemeral, scribe, noEntry));

        var before = rows();
        assertThat(handOver(new Handovers(credentials, documents, ephemeral, scribe, sheets)))
                .isInstanceOf(Handover.Ready.class);
        assertThat(rows())
                .allSatisfy((table, count) -> assertThat(count).as(table).isNotEqualTo(before.get(table)));
    }

    @Test
    @Quality(74)
    @DisplayName("is refused while the log cannot be written")
    void isRefusedWithoutTheLog() {
        var before = rows();
        sql.execute("revoke insert on audit_event from registratura_application");
        try {
            assertThatThrownBy(() -> handOver(new Handovers(credentials, documents, ephemeral, scribe, sheets)))
                    .isInstanceOf(Exception.class);
        } finally {
            sql.execute("grant insert on audit_event to registratura_application");
        }

        assertThat(rows()).isEqualTo(before);
    }

    void failsWithoutTrace(Handovers broken) {
        var before = rows();
        assertThatThrownBy(() -> handOver(broken)).isInstanceOf(IllegalStateException.class);
        assertThat(rows()).isEqualTo(before);
    }

    Handover handOver(Handovers handovers) {
        var recipient = new Recipient("Вяра Примерна", "клиентски № 1", patient.value(), Recipient.Kind.PATIENT);
        return transaction.execute(_ -> handovers.handOver(check, recipient, Languages.BULGARIAN));
    }

    /** What a table holds, in a number that no change leaves alone. */
    Map<String, Object> rows() {
        var rows = new TreeMap<String, Object>();
        TABLES.forEach(table -> rows.put(
                table, sql.queryForList("checksum table " + table).getFirst().get("Checksum")));
        return rows;
    }
}
