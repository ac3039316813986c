package bg.registratura.pad;

/**
 * A line of a sheet that somebody is to sign.
 *
 * @param line its place among the lines of the sheet, from 0
 * @param role what the signer is, in the language of the sheet
 */
public record PadPlace(int line, String role, String name) {}
