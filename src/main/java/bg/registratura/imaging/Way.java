package bg.registratura.imaging;

/** How a file came. */
public enum Way {
    /** A technician gave it in. */
    UPLOAD,
    /** It was put into the watched folder. */
    FOLDER,
    /** A unit sent it. */
    NETWORK,
    /** A station sent it over the web. */
    WEB
}
