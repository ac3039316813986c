package bg.registratura.dicom;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The letters a unit really writes in, whatever its files declare. Codes are contracts: they stand in the database. */
public enum Repertoire {
    /** What the file says is believed, and mended where it is plainly wrong. */
    AS_DECLARED(""),
    /** The Cyrillic page of Windows. */
    WINDOWS_1251("windows-1251"),
    /** ISO 8859-5. */
    ISO_IR_144("ISO-8859-5"),
    /** UTF-8. */
    ISO_IR_192("UTF-8");

    private final String charset;

    Repertoire(String charset) {
        this.charset = charset;
    }

    Charset charset() {
        return this == AS_DECLARED ? StandardCharsets.US_ASCII : Charset.forName(charset);
    }
}
