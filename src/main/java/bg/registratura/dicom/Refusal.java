package bg.registratura.dicom;

/** Why a file is not taken in. Codes are contracts: they stand in the database, the log and the notes beside files. */
public enum Refusal {
    /** Nothing in it. */
    EMPTY,
    /** No preamble with the prefix {@code DICM} (PS3.10 section 7.1). */
    NOT_DICOM,
    /** No file meta information, or one that does not say how the rest is written. */
    NO_FILE_META,
    /** More bytes than are taken. */
    TOO_LARGE,
    /** It stops before it is finished: cut on the way. */
    ENDS_EARLY,
    /** Lengths or marks inside contradict each other. */
    BROKEN_STRUCTURE,
    /** Sequences within sequences, deeper than any device writes. */
    NESTED_TOO_DEEP,
    /** One of the four identifiers of a picture is not there. */
    UID_MISSING,
    /** An identifier that is no DICOM UID (PS3.5 section 9), or two that should be one. */
    UID_MALFORMED,
    /** Written in a way nobody reads (an unknown transfer syntax). */
    UNKNOWN_SYNTAX,
    /** A report, a directory or another object without pixels. */
    NOT_A_PICTURE,
    /** A height, a width or a number of frames that no dental picture has. */
    BAD_DIMENSIONS,
    /** Pixels described in a way that cannot be: depth, sign, samples. */
    BAD_PIXEL_FORMAT,
    /** The pixels are more or fewer bytes than rows × columns × frames. */
    PIXEL_LENGTH,
    /** It names another person than the study it belongs to, which was brought and is somebody's. */
    ANOTHER_PERSON
}
