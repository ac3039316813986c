package bg.registratura.identity;

/** What comes of reading a machine-readable zone. */
public sealed interface MrzReading {

    /** Every check digit agrees. */
    record Read(MrzDocument document) implements MrzReading {}

    /** Not read, and why; nothing is guessed from a zone that does not agree with itself. */
    record Unread(Reason reason) implements MrzReading {}

    /** Why a zone could not be read; each has its sentence in {@code i18n/}. */
    enum Reason {
        /** Not two lines of 44 or 36 signs, nor three of 30. */
        NOT_A_ZONE,
        /** Cyrillic letters of a keyboard layout that could not be undone. */
        KEYBOARD_LAYOUT,
        /** A check digit disagrees: read again. */
        CHECK_DIGIT,
        /** A date in it is none. */
        NO_SUCH_DAY
    }
}
