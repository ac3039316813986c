package bg.registratura.imaging;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.TamperedException;
import bg.registratura.imaging.ProofRepository.Kept;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Reads a kept file to its end and compares it with what came; a change of what is found stands in the log. */
@Component
class Proving {

    private final ImageStore store;
    private final ProofRepository repository;
    private final TransactionOperations transactions;
    private final AuditLog audit;
    private final Clock clock;

    Proving(
            ImageStore store,
            ProofRepository repository,
            TransactionOperations transactions,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.repository = repository;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** The file is read before the transaction begins: a volume takes its time, and no desk waits for it. */
    Proof prove(Kept kept) {
        var found = look(kept);
        transactions.executeWithoutResult(_ -> write(kept.instance(), found));
        return found;
    }

    private void write(InstanceId instance, Proof found) {
        var before = repository.last(instance).orElse(Proof.WHOLE);
        repository.write(instance, found, clock.instant());
        if (found != before) {
            audit.append(AuditEvent.of(Action.ARCHIVE_FILE_PROVED)
                    .on("instance", instance.value())
                    .saying(found.name()));
        }
    }

    private Proof look(Kept kept) {
        try {
            return MessageDigest.isEqual(store.sha256(kept.instance().value()), kept.sha256())
                    ? Proof.WHOLE
                    : Proof.CHANGED;
        } catch (NoSuchFileException e) {
            return Proof.MISSING;
        } catch (IOException | TamperedException e) {
            return Proof.CHANGED;
        }
    }
}
