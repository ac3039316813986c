package bg.registratura.imaging;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Each night a share of the archive is proved, so that every file is within thirty nights, and what is damaged each night. */
@Component
class NightlyProof {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyProof.class);
    private static final int NIGHTS = 30;

    private final ProofRepository repository;
    private final Proving proving;
    private final TransactionOperations transactions;
    private final AuditLog audit;

    NightlyProof(ProofRepository repository, Proving proving, TransactionOperations transactions, AuditLog audit) {
        this.repository = repository;
        this.proving = proving;
        this.transactions = transactions;
        this.audit = audit;
    }

    @Scheduled(cron = "0 30 2 * * *", zone = "Europe/Sofia")
    void prove() {
        var found = new EnumMap<Proof, Integer>(Proof.class);
        int share = Math.ceilDiv(repository.kept(), NIGHTS);
        Stream.concat(repository.damaged().stream(), repository.oldest(share).stream())
                .forEach(kept -> prove(kept, found));
        if (found.keySet().stream().anyMatch(proof -> proof != Proof.WHOLE)) {
            LOG.error("the archive is not whole: {}", found);
        }
        transactions.executeWithoutResult(
                _ -> audit.append(AuditEvent.of(Action.ARCHIVE_PROVED).saying(found.toString())));
    }

    /** What cannot be written down of one file keeps no other from being proved. */
    private void prove(ProofRepository.Kept kept, Map<Proof, Integer> found) {
        try {
            found.merge(proving.prove(kept), 1, Integer::sum);
        } catch (RuntimeException e) {
            LOG.warn("picture {} was not proved: {}", kept.instance().value(), e.toString());
        }
    }
}
