package bg.registratura.security;

import bg.registratura.crypto.Base32Text;
import bg.registratura.language.Transliteration;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of a second factor: time-based one-time passwords of six digits, 30 seconds, HMAC-SHA-1 (RFC 6238), as every
 * authenticator application understands them.
 *
 * @param bytes 20 random bytes
 */
public record TotpKey(byte[] bytes) {

    private static final int BYTES = 20;
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();

    /** A new key from the system's strong random numbers. */
    public static TotpKey random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new TotpKey(bytes);
    }

    /** The key as one types it into an authenticator by hand (RFC 4648 Base32). */
    public String base32() {
        return Base32Text.of(bytes);
    }

    /** The key as an authenticator scans it; in Latin letters, which take a sixth of the room in the picture. */
    public String uri(String issuer, String account) {
        var latin = encode(Transliteration.toLatin(issuer));
        var label = latin + ":" + encode(Transliteration.toLatin(account));
        return "otpauth://totp/" + label + "?secret=" + base32() + "&issuer=" + latin;
    }

    /** The code of a moment, six digits. */
    public String code(Instant at) {
        try {
            return GENERATOR.generateOneTimePasswordString(new SecretKeySpec(bytes, GENERATOR.getAlgorithm()), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("no key for one-time passwords", e);
        }
    }

    /** The time step an offered code belongs to: this one or a neighbour, later than the last one used; else nothing. */
    public OptionalLong matchingStep(String offered, Instant now, long lastStep) {
        long current = step(now);
        var match = OptionalLong.empty();
        for (long step = current - 1; step <= current + 1; step++) {
            var at = Instant.ofEpochSecond(step * GENERATOR.getTimeStep().toSeconds());
            boolean same = MessageDigest.isEqual(
                    code(at).getBytes(StandardCharsets.US_ASCII), offered.getBytes(StandardCharsets.UTF_8));
            if (same && step > lastStep) {
                match = OptionalLong.of(step);
            }
        }
        return match;
    }

    private static long step(Instant at) {
        return at.getEpochSecond() / GENERATOR.getTimeStep().toSeconds();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "TotpKey[****]";
    }
}
