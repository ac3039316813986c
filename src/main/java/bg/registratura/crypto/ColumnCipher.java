package bg.registratura.crypto;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Service;

/**
 * Seals single values of sensitive columns (AES-256-GCM).
 *
 * <p>The context names table, column and row ({@code patient.identifier:<uuid>}) and is authenticated, so that a sealed
 * value moved to another row does not open there.
 */
@Service
public class ColumnCipher {

    private final Keyring keyring;

    ColumnCipher(Keyring keyring) {
        this.keyring = keyring;
    }

    /** Seals a text. */
    public byte[] seal(String plain, String context) {
        return sealBytes(plain.getBytes(StandardCharsets.UTF_8), context);
    }

    /** Opens a text sealed in the same context, or throws {@link TamperedException}. */
    public String open(byte[] sealed, String context) {
        return new String(openBytes(sealed, context), StandardCharsets.UTF_8);
    }

    /** Seals bytes. */
    public byte[] sealBytes(byte[] plain, String context) {
        return Aead.seal(keyring.key("data"), plain, context);
    }

    /** Opens bytes sealed in the same context, or throws {@link TamperedException}. */
    public byte[] openBytes(byte[] sealed, String context) {
        return Aead.open(keyring.key("data"), sealed, context);
    }
}
