package bg.registratura.crypto;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Service;

/**
 * HMAC-SHA-256 under a key that is random, stands in memory alone and is another one every day: tells the same from the
 * other for a day, and is worth nothing to anybody afterwards.
 */
@Service
public class DayHash {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private LocalDate day;
    private SecretKeySpec key;

    DayHash(Clock clock) {
        this.clock = clock;
        this.day = today();
        this.key = fresh();
    }

    /** The hash of some bytes, today. */
    public String of(byte[] value) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(keyOfToday());
            return Base64.getEncoder().withoutPadding().encodeToString(mac.doFinal(value));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is not to be had", e);
        }
    }

    private synchronized SecretKeySpec keyOfToday() {
        if (!day.equals(today())) {
            day = today();
            key = fresh();
        }
        return key;
    }

    private SecretKeySpec fresh() {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return new SecretKeySpec(bytes, ALGORITHM);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
