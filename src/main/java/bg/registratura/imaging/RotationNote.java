package bg.registratura.imaging;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.Keyring;
import java.io.IOException;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Tells the log of a change of keys, which was done while no log could be written. */
@Component
class RotationNote {

    private final Keyring keyring;
    private final TransactionOperations transactions;
    private final AuditLog audit;

    RotationNote(Keyring keyring, TransactionOperations transactions, AuditLog audit) {
        this.keyring = keyring;
        this.transactions = transactions;
        this.audit = audit;
    }

    @EventListener(ApplicationReadyEvent.class)
    void write() throws IOException {
        var rotated = keyring.rotated();
        if (rotated.isPresent()) {
            transactions.executeWithoutResult(_ -> audit.append(
                    AuditEvent.of(Action.KEYS_ROTATED).saying(rotated.get().toString())));
            keyring.rotationIsWritten();
        }
    }
}
