package bg.registratura.crypto;

import org.bouncycastle.util.encoders.Base32;

/** Bytes in letters a person can type (RFC 4648 section 6). */
public final class Base32Text {

    private Base32Text() {}

    /** Encodes, with padding. */
    public static String of(byte[] bytes) {
        return Base32.toBase32String(bytes);
    }
}
