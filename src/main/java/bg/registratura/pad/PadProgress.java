package bg.registratura.pad;

/**
 * What a desk sees of its tablet.
 *
 * @param away the tablet has not been heard of for a while: off, out of reach, or closed
 * @param shows whether the sheet is on it; false after the tablet came back without it
 * @param read how much of the text went by, in percent
 * @param signed how many places are signed
 * @param places how many there are
 */
public record PadProgress(boolean away, boolean shows, int read, int signed, int places) {

    /** Whether everybody has signed. */
    public boolean isSigned() {
        return shows && signed == places;
    }
}
