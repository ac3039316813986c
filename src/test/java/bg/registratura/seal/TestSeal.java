package bg.registratura.seal;

import bg.registratura.TestClock;
import bg.registratura.crypto.TestSealingKey;
import java.security.GeneralSecurityException;
import java.util.List;

/** A seal of an invented laboratory, under a key of this run alone. */
public final class TestSeal {

    static final Signer SIGNER = signer();

    private TestSeal() {}

    /** The PDF sealed in a field of it. */
    public static byte[] on(byte[] pdf, String field) {
        try {
            return new Pades(pdf, field, SIGNER, TestClock.START, null).at(SealLevel.B);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static Signer signer() {
        var key = TestSealingKey.of("„Образцова рентгенография“ ЕООД");
        return new Signer(key.key(), List.of(key.certificate()), null, true);
    }
}
