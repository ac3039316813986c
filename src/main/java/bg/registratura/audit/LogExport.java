package bg.registratura.audit;

import bg.registratura.crypto.Keyring;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The log as files for a verifier that is not ours: the canonical JSON of every row, one a line (SHA-256 of a zero byte and
 * the line is its RFC 6962 leaf), the signed notes of the checkpoints, and the public key.
 */
@Service
class LogExport {

    private final AuditRepository repository;
    private final Keyring keyring;

    LogExport(AuditRepository repository, Keyring keyring) {
        this.repository = repository;
        this.keyring = keyring;
    }

    @Transactional(readOnly = true)
    public void write(Path directory) {
        try {
            Files.createDirectories(directory);
            try (var entries = Files.newBufferedWriter(directory.resolve("log.jsonl"));
                    var rows = repository.from(0)) {
                rows.forEach(row -> line(entries, row.leaf().canonicalJson()));
            }
            for (var checkpoint : repository.checkpoints()) {
                Files.writeString(
                        directory.resolve("checkpoint-%012d.txt".formatted(checkpoint.treeSize())), checkpoint.note());
            }
            Files.writeString(
                    directory.resolve("log.pub.pem"),
                    "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
                            .formatted(Base64.getEncoder()
                                    .encodeToString(keyring.logPublicKey().getEncoded())));
        } catch (IOException e) {
            throw new UncheckedIOException("The log cannot be written to " + directory, e);
        }
    }

    private static void line(Writer entries, String json) {
        try {
            entries.write(json);
            entries.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
