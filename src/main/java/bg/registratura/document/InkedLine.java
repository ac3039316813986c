package bg.registratura.document;

/**
 * A signature or initials, and where they stand.
 *
 * @param initials whether they stand beside a risk of the text and not on a line of the sheet
 * @param place the line of the sheet or the risk of the text, counted from 0
 * @param mark what is written beside it: that it was made on a tablet, and when
 */
public record InkedLine(boolean initials, int place, Ink ink, String mark) {

    /** A signature on a line. */
    public static InkedLine signature(int line, Ink ink, String mark) {
        return new InkedLine(false, line, ink, mark);
    }

    /** Initials beside a risk. */
    public static InkedLine initials(int risk, Ink ink, String mark) {
        return new InkedLine(true, risk, ink, mark);
    }
}
