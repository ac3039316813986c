package bg.registratura.consent;

import bg.registratura.document.DocumentId;
import java.util.UUID;

/** The document a sheet is, who explained it and who printed it. */
record PrintedSheet(DocumentId document, Informant informant, UUID printedBy) {}
