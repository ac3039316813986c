package bg.registratura.document;

/**
 * A signature and where it stands.
 *
 * @param place the line of the sheet, counted from 0
 * @param mark what is written beside it: that it was made on a tablet, and when
 */
public record InkedLine(int place, Ink ink, String mark) {}
