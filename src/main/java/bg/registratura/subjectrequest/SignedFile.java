package bg.registratura.subjectrequest;

import org.jspecify.annotations.Nullable;

/**
 * A signed file as it came.
 *
 * @param beside what was signed, where the signature came in a file of its own
 */
public record SignedFile(byte[] bytes, byte @Nullable [] beside) {

    /** Of both, in bytes. */
    int length() {
        return bytes.length + (beside == null ? 0 : beside.length);
    }

    @Override
    public String toString() {
        return "SignedFile[" + length() + "]";
    }
}
