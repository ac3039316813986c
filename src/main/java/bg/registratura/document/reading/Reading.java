package bg.registratura.document.reading;

import java.util.List;

/** What comes of reading a file. */
public sealed interface Reading {

    /** Its pages in their order; blank backs are among them. */
    record Read(List<ScannedPage> pages) implements Reading {}

    /** It is not read, and nothing of it is to be kept. */
    record Refused(Refusal why) implements Reading {}

    /** Why a file is not read. */
    enum Refusal {
        /** Neither PDF nor JPEG, PNG or TIFF. */
        NOT_A_SCAN,
        /** More bytes than a scanner gives for a pile of sheets. */
        TOO_LARGE,
        /** More pages than are taken at once. */
        TOO_MANY_PAGES,
        /** Unpacked it would be larger than paper is. */
        TOO_FINE,
        /** Packed in a way no scanner uses. */
        STRANGE,
        /** Shut with a password. */
        LOCKED,
        /** Begun well and not readable to its end. */
        BROKEN
    }
}
