package bg.registratura.scan;

import bg.registratura.document.DocumentId;
import bg.registratura.document.RegisterNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A side that lies at its document.
 *
 * @param template what kind of document it is
 * @param reason why a person put it there
 */
public record Filed(
        DocumentScanId id,
        ScannedPageId page,
        DocumentId document,
        RegisterNumber number,
        String template,
        Matched matched,
        @Nullable String reason,
        Instant at) {}
