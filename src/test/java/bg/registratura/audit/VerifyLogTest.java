package bg.registratura.audit;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.DatabaseTest;
import bg.registratura.audit.Verification.Broken;
import bg.registratura.audit.Verification.Defect;
import bg.registratura.audit.Verification.Whole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** What the owner of the database could do to the log by hand, and what the verifier then says. */
@DatabaseTest
class VerifyLogTest {

    @Autowired
    AuditLog log;

    @Autowired
    AuditRepository repository;

    @Autowired
    LogVerifier verifier;

    @Autowired
    Checkpoints checkpoints;

    @Autowired
    LogExport export;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    FlywayConnectionDetails owner;

    final List<String> triggers = new ArrayList<>();
    JdbcTemplate sql;
    long protectedRow;
    long lastRow;

    @BeforeEach
    void fillAndUnlock() {
        sql = new JdbcTemplate(
                new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword()));
        append();
        append();
        checkpoints.sign();
        protectedRow = sql.queryForObject("select max(seq) from audit_event", Long.class);
        append();
        lastRow = protectedRow + 1;
        for (var table : List.of("audit_event", "audit_checkpoint", "audit_head")) {
            sql.execute("create table " + table + "_kept as select * from " + table);
        }
        for (var name : sql.queryForList(
                "select trigger_name from information_schema.triggers where event_object_table like 'audit%'",
                String.class)) {
            triggers.add(sql.queryForObject("show create trigger " + name, (row, _) -> row.getString(3)));
            sql.execute("drop trigger " + name);
        }
    }

    @AfterEach
    void putBack() {
        for (var table : List.of("audit_event", "audit_checkpoint", "audit_head")) {
            sql.execute("delete from " + table);
            sql.execute("insert into " + table + " select * from " + table + "_kept");
            sql.execute("drop table " + table + "_kept");
        }
        triggers.forEach(sql::execute);
        assertThat(verifier.verify()).isInstanceOf(Whole.class);
    }

    @Test
    void aChangedByteNamesItsRow() {
        sql.update("update audit_event set detail = 'Hello' where seq = ?", protectedRow);

        assertThat(verifier.verify()).isEqualTo(new Broken(protectedRow, Defect.ROW_CHANGED));
        assertThat(VerifyLog.sentence(verifier.verify()))
                .isEqualTo("Row " + protectedRow + " of audit_event is not what was written.");
    }

    @Test
    void aChangeOfEveryColumnShows() {
        for (var change : List.of(
                "occurred_at = occurred_at + interval 1 microsecond",
                "actor_id = '0193e4a0-0000-7000-8000-000000000001'",
                "actor_role = 'DPO'",
                "action = 'SIGNED_OUT'",
                "outcome = 'REFUSED'",
                "subject_id = null",
                "object_type = 'x'",
                "object_id = 'x'",
                "detail = null",
                "leaf_hash = repeat('x', 32)")) {
            sql.update("update audit_event set " + change + " where seq = ?", protectedRow);
            assertThat(verifier.verify()).as(change).isEqualTo(new Broken(protectedRow, Defect.ROW_CHANGED));
            sql.update("replace into audit_event select * from audit_event_kept where seq = ?", protectedRow);
        }
    }

    @Test
    void aRowThatAgreesWithItselfAgainDiffersFromTheSignedRoot() {
        sql.update("update audit_event set detail = 'Hello' where seq = ?", protectedRow);
        try (var rows = repository.from(protectedRow)) {
            var changed = rows.findFirst().orElseThrow();
            sql.update(
                    "update audit_event set leaf_hash = ? where seq = ?",
                    changed.leaf().hash(),
                    protectedRow);
        }

        assertThat(verifier.verify()).isInstanceOfSatisfying(Broken.class, broken -> assertThat(broken.defect())
                .isEqualTo(Defect.ROOT_DIFFERS));
    }

    @Test
    void aMissingRowIsNamed() {
        sql.update("delete from audit_event where seq = ?", protectedRow);

        assertThat(verifier.verify()).isEqualTo(new Broken(protectedRow, Defect.SEQUENCE_BROKEN));
    }

    @Test
    void aTailCutBehindACheckpointShows() {
        sql.update("delete from audit_event where seq >= ?", protectedRow);
        sql.update("update audit_head set next_seq = ?", protectedRow);

        assertThat(verifier.verify()).isEqualTo(new Broken(protectedRow, Defect.TAIL_CUT));
    }

    @Test
    void aTailShorterThanItsHeadShows() {
        sql.update("delete from audit_event where seq = ?", lastRow);

        assertThat(verifier.verify()).isEqualTo(new Broken(lastRow, Defect.TAIL_CUT));
    }

    @Test
    void aNoteOfAnotherHandShows() {
        sql.update("update audit_checkpoint set note = concat(note, 'x')");

        assertThat(verifier.verify()).isInstanceOfSatisfying(Broken.class, broken -> assertThat(broken.defect())
                .isEqualTo(Defect.SIGNATURE_WRONG));
    }

    @Test
    void whatCameAfterTheLastCheckpointIsSaidToBeUnprotected() {
        assertThat(VerifyLog.sentence(verifier.verify()))
                .contains("; 1 entries after the last checkpoint are not yet protected.");
    }

    @Test
    void anExportIsEnoughForAnotherVerifier(@TempDir Path directory) throws Exception {
        export.write(directory);

        var tree = new MerkleTree();
        for (var line : Files.readAllLines(directory.resolve("log.jsonl")).subList(0, (int) protectedRow + 1)) {
            tree.append(MerkleTree.leafHash(line.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
        var note = Files.readString(directory.resolve("checkpoint-%012d.txt".formatted(protectedRow + 1)));
        assertThat(note).contains(java.util.Base64.getEncoder().encodeToString(tree.root()));
        assertThat(directory.resolve("log.pub.pem")).content().startsWith("-----BEGIN PUBLIC KEY-----");
    }

    void append() {
        transaction.executeWithoutResult(_ -> log.append(
                AuditEvent.of(Action.LOG_READ).about(UUID.randomUUID()).saying("hello")));
    }
}
