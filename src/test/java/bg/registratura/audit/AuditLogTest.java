package bg.registratura.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.DatabaseTest;
import bg.registratura.audit.AuditTrail.Filter;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class AuditLogTest {

    @Autowired
    AuditLog log;

    @Autowired
    AuditTrail trail;

    @Autowired
    LogVerifier verifier;

    @Autowired
    Checkpoints checkpoints;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate sql;

    @Test
    void anActWithoutATransactionIsAProgrammingError() {
        assertThatThrownBy(() -> log.append(AuditEvent.of(Action.SIGNED_IN)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void anActThatIsRolledBackLeavesNoRecordAndNoGap() {
        var subject = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            log.append(AuditEvent.of(Action.SIGNED_IN).about(subject));
            status.setRollbackOnly();
        });
        append(UUID.randomUUID());

        assertThat(trail.count(Filter.about(subject))).isZero();
        assertThat(verifier.verify()).isInstanceOf(Verification.Whole.class);
    }

    @Test
    void manyDesksAtOnceLeaveNoGap() throws Exception {
        var subject = UUID.randomUUID();
        try (var desks = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 80).forEach(_ -> desks.execute(() -> append(subject)));
        }

        assertThat(trail.count(Filter.about(subject))).isEqualTo(80);
        assertThat(verifier.verify()).isInstanceOf(Verification.Whole.class);
    }

    @Test
    void theApplicationCanNeitherChangeNorDeleteNorCutTheLog() {
        append(UUID.randomUUID());

        assertThatThrownBy(() -> sql.update("update audit_event set detail = 'x'"))
                .rootCause()
                .hasMessageContaining("denied");
        assertThatThrownBy(() -> sql.update("delete from audit_event"))
                .rootCause()
                .hasMessageContaining("denied");
        assertThatThrownBy(() -> sql.execute("truncate table audit_event"))
                .rootCause()
                .hasMessageContaining("denied");
        assertThatThrownBy(() -> sql.execute("drop table audit_event"))
                .rootCause()
                .hasMessageContaining("denied");
        assertThatThrownBy(() -> sql.update("update audit_checkpoint set note = 'x'"))
                .rootCause()
                .hasMessageContaining("denied");
    }

    @Test
    void aCheckpointProtectsWhatStandsBeforeIt() {
        append(UUID.randomUUID());
        checkpoints.sign();

        assertThat(verifier.verify()).isInstanceOfSatisfying(Verification.Whole.class, whole -> {
            assertThat(whole.unprotected()).isZero();
            assertThat(whole.checkpoints()).isPositive();
        });
    }

    void append(UUID subject) {
        transaction.executeWithoutResult(
                _ -> log.append(AuditEvent.of(Action.LOG_READ).about(subject).saying("\"quoted\"\r\n{}")));
    }
}
