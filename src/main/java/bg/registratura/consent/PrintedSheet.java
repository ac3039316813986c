package bg.registratura.consent;

import bg.registratura.document.DocumentId;
import java.util.UUID;

/** The document a sheet is, the version of its text, who explained it and who printed it. */
record PrintedSheet(DocumentId document, ConsentTextId text, boolean large, Informant informant, UUID printedBy) {}
