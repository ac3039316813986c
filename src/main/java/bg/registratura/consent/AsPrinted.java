package bg.registratura.consent;

import bg.registratura.document.DocumentId;
import java.util.Locale;

/**
 * How a sheet was printed, beside what decides who signs it.
 *
 * @param corrected the patient's particulars were corrected since; what stands on the sheet is out of date
 */
public record AsPrinted(DocumentId document, Informant informant, Locale locale, int copies, boolean corrected) {}
