package bg.registratura.imaging;

import bg.registratura.dicom.DiscDirectory;

/** What became of one thing out of what was given in together; {@code path} is where it lay there, for people to read. */
public sealed interface Given {

    /** Where it lay. */
    String path();

    /** It went the way of every picture. */
    record Taken(String path, Reception reception) implements Given {}

    /** It is no picture, and nothing is kept of it, not even that it was there. */
    record Skipped(String path, Skip why) implements Given {}

    /** The directory of a disc, which says what should be there. */
    record Listed(String path, DiscDirectory directory) implements Given {}

    /** An archive that is read no further; what came out of it before is kept. */
    record Stopped(String path, Stop why) implements Given {}

    /** Why something is no picture. */
    enum Skip {
        /** A program, a page, a text: what a disc carries beside its pictures. */
        OTHER,
        /** A picture as cameras and scanners write it: whose it is must be said before it is taken. */
        FILM,
        /** An archive within an archive. */
        ARCHIVE,
        /** A directory that does not hold together; the pictures beside it are taken without it. */
        DIRECTORY,
        /** The disc does not give it out. */
        UNREAD
    }

    /** Why an archive is read no further. */
    enum Stop {
        /** It is locked with a password. */
        LOCKED,
        /** It does not hold together. */
        BROKEN,
        /** Its end did not come. */
        CUT,
        /** It has more files than any disc. */
        TOO_MANY,
        /** More comes out of it than is taken. */
        TOO_LARGE,
        /** It swells as no picture does. */
        SWELLING
    }
}
