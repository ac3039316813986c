package bg.registratura.pad;

/**
 * A place of a sheet that somebody is to sign.
 *
 * @param line its place among the lines of the sheet, or among the risks of its text, from 0
 * @param role what the signer is, in the language of the sheet
 * @param risk what the initials stand beside; empty where a signature is wanted
 */
public record PadPlace(int line, String role, String name, String risk) {

    /** A line for a signature. */
    public PadPlace(int line, String role, String name) {
        this(line, role, name, "");
    }

    /** Whether initials are wanted here and not a signature. */
    public boolean isForInitials() {
        return !risk.isEmpty();
    }
}
