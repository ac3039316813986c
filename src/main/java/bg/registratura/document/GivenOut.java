package bg.registratura.document;

import bg.registratura.seal.SealLevel;
import java.time.Instant;
import java.util.Optional;

/**
 * What may be told to anybody of a PDF they hold: nothing of a person, and no number.
 *
 * @param template what it is
 * @param issuedAt when the document was issued
 * @param pages of all its copies; 0 where it was not counted, before there was a seal
 * @param level of its seal; empty before there was one
 * @param madeAt when this PDF was made
 */
public record GivenOut(
        String template,
        Instant issuedAt,
        int copies,
        PaperKind kind,
        int pages,
        Optional<SealLevel> level,
        Instant madeAt) {}
