package bg.registratura.audit;

import bg.registratura.audit.AuditRepository.Checkpoint;
import bg.registratura.audit.AuditRepository.Stored;
import bg.registratura.audit.Verification.Broken;
import bg.registratura.audit.Verification.Defect;
import bg.registratura.audit.Verification.Whole;
import bg.registratura.crypto.Keyring;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the whole log and proves that it is what was written, or names the row where it is not. */
@Service
public class LogVerifier {

    private final AuditRepository repository;
    private final Keyring keyring;

    LogVerifier(AuditRepository repository, Keyring keyring) {
        this.repository = repository;
        this.keyring = keyring;
    }

    /** Verifies rows, sequence, roots and signatures; reads, never writes. */
    @Transactional(readOnly = true)
    public Verification verify() {
        long promised = repository.head();
        try (var rows = repository.from(Long.MIN_VALUE)) {
            return new Walk(repository.checkpoints(), keyring.logPublicKey(), promised).over(rows.iterator());
        }
    }

    private static final class Walk {

        private final MerkleTree tree = new MerkleTree();
        private final List<Checkpoint> checkpoints;
        private final PublicKey key;
        private final long promised;
        private int met;

        /** The promised length was read before the rows: a log in use may have grown since, never shrunk. */
        Walk(List<Checkpoint> checkpoints, PublicKey key, long promised) {
            this.checkpoints = checkpoints;
            this.key = key;
            this.promised = promised;
        }

        Verification over(Iterator<Stored> rows) {
            while (rows.hasNext()) {
                var row = rows.next();
                var broken = defectOf(row);
                if (broken.isPresent()) {
                    return new Broken(
                            broken.get() == Defect.SEQUENCE_BROKEN
                                    ? tree.size()
                                    : row.leaf().seq(),
                            broken.get());
                }
                tree.append(row.leafHash());
                var wrong = defectOfCheckpoint();
                if (wrong.isPresent()) {
                    return new Broken(firstUnproved(), wrong.get());
                }
            }
            if (met < checkpoints.size() || tree.size() < promised) {
                return new Broken(tree.size(), Defect.TAIL_CUT);
            }
            long proved = met == 0 ? 0 : checkpoints.getLast().treeSize();
            return new Whole(tree.size(), met, tree.size() - proved);
        }

        private Optional<Defect> defectOf(Stored row) {
            if (row.leaf().seq() != tree.size()) {
                return Optional.of(Defect.SEQUENCE_BROKEN);
            }
            return MessageDigest.isEqual(row.leaf().hash(), row.leafHash())
                    ? Optional.empty()
                    : Optional.of(Defect.ROW_CHANGED);
        }

        private Optional<Defect> defectOfCheckpoint() {
            if (met == checkpoints.size() || checkpoints.get(met).treeSize() != tree.size()) {
                return Optional.empty();
            }
            var checkpoint = checkpoints.get(met);
            if (!MessageDigest.isEqual(tree.root(), checkpoint.rootHash())) {
                return Optional.of(Defect.ROOT_DIFFERS);
            }
            if (!SignedNote.verify(checkpoint.note(), tree.size(), tree.root(), key)) {
                return Optional.of(Defect.SIGNATURE_WRONG);
            }
            met++;
            return Optional.empty();
        }

        private long firstUnproved() {
            return met == 0 ? 0 : checkpoints.get(met - 1).treeSize();
        }
    }
}
