package bg.registratura.seal;

/**
 * What the bytes of a file say of a seal of this laboratory.
 *
 * @param asSealed the file as it was when it was sealed; empty where it bears no seal, or a broken one
 */
public record SealFinding(Kind kind, byte[] asSealed) {

    /** How it stands with the seal. */
    public enum Kind {
        /** No seal of this laboratory is in it. */
        NONE,
        /** What is sealed is no longer what it was. */
        BROKEN,
        /** What was sealed is there, and something was added after it. */
        ADDED_TO,
        /** The seal is whole, and so is all it covers. */
        WHOLE
    }
}
