package bg.registratura.document;

import java.util.Optional;

/**
 * What is said of a file or of its hash to whoever asks.
 *
 * @param paper which document it is, or was before it was changed, where that is known
 */
public record PaperAnswer(Kind kind, Optional<GivenOut> paper) {

    /** What there is to say. */
    public enum Kind {
        /** Issued here, to the last byte. */
        GENUINE,
        /** A duplicate of a document, to the last byte. */
        DUPLICATE,
        /** A sheet signed on a tablet, to the last byte. */
        SIGNED,
        /** What was sealed is no longer what it was. */
        BROKEN,
        /** What was sealed is there, and something was added to it. */
        ADDED_TO,
        /** The seal is ours and whole, and no register knows the file. */
        SEALED_UNKNOWN,
        /** Nothing here knows it. */
        UNKNOWN,
        /** It is no PDF. */
        NO_PDF
    }

    static PaperAnswer of(Kind kind) {
        return new PaperAnswer(kind, Optional.empty());
    }
}
