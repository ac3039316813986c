package bg.registratura.crypto;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Optional;

/** The keys of a directory without the house around them. */
public final class TestKeys {

    private final Keyring keyring;

    public TestKeys(Path data) {
        keyring = new Keyring(data, null);
    }

    /** Somebody pulled the plug. */
    public static final class Interrupted extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** A change of keys that is interrupted after so many steps. */
    public static KeyRotation rotation(Path data, int steps) {
        var left = new int[] {steps};
        return new KeyRotation(data, null, () -> {
            if (--left[0] == 0) {
                throw new Interrupted();
            }
        });
    }

    public ChunkedCipher files() {
        return new ChunkedCipher(keyring);
    }

    public ColumnCipher columns() {
        return new ColumnCipher(keyring);
    }

    public Optional<Instant> rotated() throws IOException {
        return keyring.rotated();
    }

    public boolean signsTheLog() {
        try {
            var signing = Signature.getInstance("Ed25519");
            signing.initSign(keyring.logPrivateKey());
            signing.update(new byte[10]);
            var signature = signing.sign();
            signing.initVerify(keyring.logPublicKey());
            signing.update(new byte[10]);
            return signing.verify(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
