package bg.registratura.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** The chunks of one file under its key; number and last-mark are the nonce, which no other chunk of the key has. */
final class Chunks {

    static final int PLAIN = 64 * 1024;
    static final int TAG = 16;
    static final int SEALED = PLAIN + TAG;
    private static final int NONCE = 12;

    private final SecretKey key;
    private final Cipher cipher;

    Chunks(SecretKey key) {
        this.key = key;
        try {
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is not to be had", e);
        }
    }

    byte[] seal(long number, boolean last, byte[] plain, int length) {
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, nonce(number, last));
            return cipher.doFinal(plain, 0, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is not to be had", e);
        }
    }

    byte[] open(long number, boolean last, byte[] sealed) {
        try {
            cipher.init(Cipher.DECRYPT_MODE, key, nonce(number, last));
            return cipher.doFinal(sealed);
        } catch (AEADBadTagException e) {
            throw new TamperedException("chunk " + number + " was changed, moved or cut");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is not to be had", e);
        }
    }

    private static GCMParameterSpec nonce(long number, boolean last) {
        var nonce = ByteBuffer.allocate(NONCE).putInt(last ? 1 : 0).putLong(number);
        return new GCMParameterSpec(TAG * 8, nonce.array());
    }
}
