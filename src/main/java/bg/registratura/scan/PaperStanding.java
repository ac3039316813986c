package bg.registratura.scan;

import bg.registratura.document.DocumentId;
import bg.registratura.document.RegisterNumber;
import java.time.Instant;

/**
 * How much of a document was scanned.
 *
 * @param pages sides that lie here
 * @param ofPages sides one copy has
 * @param at when the last of them came
 */
public record PaperStanding(DocumentId document, RegisterNumber number, int pages, int ofPages, Instant at) {

    /** Whether no side is lacking. */
    public boolean isWhole() {
        return pages >= ofPages;
    }
}
