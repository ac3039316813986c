package bg.registratura.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import org.springframework.stereotype.Service;

/** HMAC-SHA-256 under the index key: finds a value again without keeping it readable. */
@Service
public class KeyedHash {

    private final Keyring keyring;

    KeyedHash(Keyring keyring) {
        this.keyring = keyring;
    }

    /** The hash of a value for one purpose: 32 bytes; the same value under another purpose hashes differently. */
    public byte[] of(String purpose, String value) {
        return hmac(keyring, "index", purpose + "\0" + value);
    }

    static byte[] hmac(Keyring keyring, String key, String value) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(keyring.key(key));
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is not to be had", e);
        }
    }
}
