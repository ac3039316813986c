package bg.registratura.consent;

import bg.registratura.document.DocumentId;
import java.util.Locale;
import java.util.UUID;

/** What was printed on a sheet and by whom: the version of its text, its document, who explained it. */
record PrintedSheet(
        String template,
        byte[] templateHash,
        DocumentId document,
        Locale locale,
        Informant informant,
        UUID printedBy) {}
