package bg.registratura.pad;

import bg.registratura.document.DocumentId;
import bg.registratura.document.RegisterNumber;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sheet that lies here as it was signed on a tablet. */
public record SignedSheet(
        DocumentId document,
        RegisterNumber number,
        @Nullable UUID subject,
        Instant signedAt) {}
