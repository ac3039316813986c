package bg.registratura.subjectrequest;

import bg.registratura.crypto.ColumnCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sealed columns of a request: what the person wrote, what was answered, and why. */
@Component
class Sealed {

    private final ColumnCipher cipher;

    Sealed(ColumnCipher cipher) {
        this.cipher = cipher;
    }

    byte[] seal(SubjectRequestId id, String column, String plain) {
        return cipher.seal(plain, context(id, column));
    }

    /** The text; empty where the column is. */
    String open(SubjectRequestId id, String column, byte @Nullable [] sealed) {
        return sealed == null ? "" : cipher.open(sealed, context(id, column));
    }

    private static String context(SubjectRequestId id, String column) {
        return "subject_request." + column + ":" + id.value();
    }
}
