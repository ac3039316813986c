package bg.registratura.audit;

import bg.registratura.audit.AuditRepository.Checkpoint;
import bg.registratura.crypto.Keyring;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs the root of the log every quarter of an hour and at closing; what came after the last one is not yet protected. */
@Service
public class Checkpoints {

    private final AuditRepository repository;
    private final Keyring keyring;
    private final Clock clock;

    Checkpoints(AuditRepository repository, Keyring keyring, Clock clock) {
        this.repository = repository;
        this.keyring = keyring;
        this.clock = clock;
    }

    /** Signs a checkpoint when the log has grown since the last. */
    @EventListener(ContextClosedEvent.class)
    @Scheduled(fixedRate = 15, initialDelay = 15, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void sign() {
        long size = repository.lockHead();
        var last = repository.lastCheckpoint();
        var tree = last.map(c -> new MerkleTree(c.treeSize(), c.frontier())).orElseGet(MerkleTree::new);
        if (tree.size() >= size) {
            return;
        }
        try (var rows = repository.from(tree.size())) {
            rows.forEach(row -> tree.append(row.leafHash()));
        }
        var root = tree.root();
        var note = SignedNote.sign(tree.size(), root, keyring.logPrivateKey(), keyring.logPublicKey());
        repository.insert(new Checkpoint(tree.size(), root, tree.frontier(), note, clock.instant()));
    }
}
