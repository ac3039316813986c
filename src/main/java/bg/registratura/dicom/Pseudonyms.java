package bg.registratura.dicom;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * New names for one export: the same for the same within it, and nothing to anybody in another. The key is drawn for it, is
 * written nowhere and goes with it, so that nobody finds the way back.
 */
public final class Pseudonyms {

    private static final String MAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int UUID_BYTES = 16;
    private static final int SHORT_BYTES = 5;
    private static final Pattern STANDARD = Pattern.compile("1\\.2\\.840\\.10008(\\.[0-9]{1,4}){1,8}");

    private final SecretKeySpec key;

    public Pseudonyms() {
        var random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, MAC);
    }

    /** A UID under 2.25 (PS3.5, B.2); one of the standard itself, as a known frame of reference is, stays. */
    public String uid(String uid) {
        if (uid.isEmpty() || isStandard(uid)) {
            return uid;
        }
        var bytes = Arrays.copyOf(mac("uid " + uid), UUID_BYTES);
        bytes[6] = (byte) (bytes[6] & 0x0F | 0x40);
        bytes[8] = (byte) (bytes[8] & 0x3F | 0x80);
        return "2.25." + new BigInteger(1, bytes);
    }

    /** Whether the standard itself gives it to something. */
    static boolean isStandard(String uid) {
        return STANDARD.matcher(uid).matches();
    }

    /** A number for a person: ten signs. */
    public String person(String identifier) {
        return "X%010X".formatted(new BigInteger(1, Arrays.copyOf(mac("person " + identifier), SHORT_BYTES)));
    }

    private byte[] mac(String text) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
