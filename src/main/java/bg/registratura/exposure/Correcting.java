package bg.registratura.exposure;

/** What comes of correcting an exposure. */
public sealed interface Correcting {

    /** A counter-entry is on record; it stands in place of the exposure, or says that there was none. */
    record Recorded(ExposureId entry) implements Correcting {}

    /** Nothing was recorded. */
    record Refused(Reason reason) implements Correcting {}

    /** Why not. */
    enum Reason {
        /** A correction says why. */
        REASON_MISSING,
        /** Nothing differs from what is on record. */
        NOTHING_CHANGED,
        /** Within the first day only whoever made or recorded it, or a reporting physician. */
        NOT_YOURS,
        /** After the first day a reporting physician alone. */
        TOO_LATE,
        /** It was corrected meanwhile. */
        OVERTAKEN
    }
}
