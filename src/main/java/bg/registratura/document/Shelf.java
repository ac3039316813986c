package bg.registratura.document;

import bg.registratura.crypto.ColumnCipher;
import bg.registratura.security.AccountId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where issued documents lie, encrypted. */
@Component
class Shelf {

    private final DocumentRepository repository;
    private final ColumnCipher cipher;
    private final Clock clock;

    Shelf(DocumentRepository repository, ColumnCipher cipher, Clock clock) {
        this.repository = repository;
        this.cipher = cipher;
        this.clock = clock;
    }

    void put(Issued issued, Template template, byte[] pdf) {
        repository.insert(issued, template.hash(), sha256(pdf), cipher.sealBytes(pdf, context(issued.id())));
    }

    byte[] pdf(DocumentId id) {
        return cipher.openBytes(repository.sealed(id), context(id));
    }

    byte[] templateHash(DocumentId id) {
        return repository.templateHash(id);
    }

    Optional<Issued> find(DocumentId id) {
        return repository.find(id);
    }

    Optional<Issued> numbered(RegisterKind register, int year, int number) {
        return repository.numbered(register, year, number);
    }

    List<Issued> about(UUID subject) {
        return repository.about(subject);
    }

    void notePrint(Issued issued, @Nullable String reason, AccountId by) {
        repository.insertPrint(issued.id(), issued.prints() + 1, reason, by, clock.instant());
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String context(DocumentId id) {
        return "document.content:" + id.value();
    }
}
