package bg.registratura.dicom;

/** Why an image file is not wrapped. */
public enum FilmRefusal {
    /** Neither JPEG nor PNG nor TIFF by its bytes, whatever its name says. */
    NO_FILM,
    /** More bytes than a scanned film has. */
    TOO_LARGE,
    /** It would unpack to more than a film has, or has no height or width. */
    BAD_DIMENSIONS,
    /** It ends early or does not hold together. */
    DAMAGED,
    /** In the colours of print (CMYK), which say nothing certain of shades. */
    PRINT_COLOURS,
    /** Several pictures that follow in time. */
    ANIMATED,
    /** Some of it can be seen through: what lay behind it is not known. */
    TRANSPARENT,
    /** Colours deeper than eight bits, of which something would be lost. */
    DEEP_COLOURS,
    /** More pages than anybody scans at once. */
    TOO_MANY_PAGES,
    /** Written in a way that is not read here. */
    UNKNOWN_WAY
}
