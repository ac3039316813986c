package bg.registratura.consent;

import bg.registratura.document.DocumentId;
import java.util.Locale;

/**
 * How a sheet was printed, beside what decides who signs it.
 *
 * @param large in large print
 * @param corrected the patient's particulars were corrected since; what stands on the sheet is out of date
 * @param onPaper it left the printer; one that was issued for a tablet has not
 * @param superseded its text has a later version in force, or it was printed before texts had versions
 */
public record AsPrinted(
        DocumentId document,
        Informant informant,
        Locale locale,
        int copies,
        boolean large,
        boolean onPaper,
        boolean corrected,
        boolean superseded) {}
