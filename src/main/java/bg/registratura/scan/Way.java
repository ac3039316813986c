package bg.registratura.scan;

/** How a scanned file came. */
public enum Way {
    /** Given in at a desk. */
    UPLOAD,
    /** Laid by the scanner into the watched folder. */
    FOLDER
}
