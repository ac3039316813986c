package bg.registratura.pad;

/** What a tablet shows. */
public sealed interface PadScreen {

    /** No desk has it; the code is to be typed at one. */
    record Unpaired(String code) implements PadScreen {}

    /** It waits for a sheet. */
    record Ready(String desk) implements PadScreen {}

    /**
     * A sheet is read and signed.
     *
     * @param signed how many places are signed; all: the tablet goes back to the desk
     */
    record Showing(PadSheet sheet, int signed) implements PadScreen {

        /** Whose turn it is; the sheet has more places than were signed. */
        public PadPlace turn() {
            return sheet.places().get(signed);
        }

        /** Whether everybody has signed. */
        public boolean isSigned() {
            return signed == sheet.places().size();
        }
    }
}
