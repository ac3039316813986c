package bg.registratura.dicom;

/** What was done to an image file, or left out of it, while it was wrapped; said to whoever gives it in. */
public enum FilmNote {
    /** Turned as the file says it is to be seen. */
    TURNED,
    /** Unpacked, and kept without loss: the way it was packed has no place in DICOM. */
    UNPACKED,
    /** Its colour profile is not carried over; the numbers of its pixels are. */
    PROFILE_LEFT,
    /** What a camera wrote beside it (place, time, owner) is not carried over. */
    PRIVATE_LEFT
}
