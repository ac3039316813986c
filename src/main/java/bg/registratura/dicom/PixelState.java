package bg.registratura.dicom;

/** Whether the pixels of a kept file can be shown. Codes are contracts: they stand in the database. */
public enum PixelState {
    /** Nobody knows yet: the file has just come and is kept, and its pixels are unpacked in a moment. */
    PENDING,
    /** They can. */
    READABLE,
    /** Packed in a way for which there is no decoder here; kept, and given out as it is. */
    NO_DECODER,
    /** Packed in a known way, but what is inside is damaged. */
    DAMAGED
}
