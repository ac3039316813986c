package bg.registratura.annotation;

/** How far a measured value may be believed. */
public enum Caveat {
    /** Measured on the detector, which sees everything enlarged. */
    DETECTOR,
    /** A panoramic picture enlarges differently in every place. */
    PANORAMIC,
    /** The device calibrated it, for one depth. */
    CALIBRATED,
    /** By a known length that somebody drew. */
    MANUAL,
    /** An angle in the plane of the picture. */
    PROJECTION,
    /** Pixels are taken for square. */
    SQUARE,
    /** Nothing says how large a pixel is. */
    NONE,
    /** A known length, by which others are measured. */
    FACTOR
}
