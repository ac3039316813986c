package bg.registratura.dicom;

/** How a picture that no unit sent came to be a file (PS3.3 C.8.6.1, Conversion Type). Codes are contracts. */
public enum Conversion {
    /** A film that was scanned. */
    DF,
    /** Given out by the program of a sensor. */
    DI,
    /** Made at a workstation, as a picture of its screen. */
    WSD
}
