package bg.registratura.consent;

import bg.registratura.document.RegisterNumber;
import bg.registratura.visit.OrderId;
import java.time.Instant;
import java.util.List;

/**
 * A sheet of a patient as it stands in their record.
 *
 * @param words what was entered on it and what ended that, the earliest first; empty while it is unsigned
 * @param signed who signed it
 */
public record PastSheet(
        OrderId order, FormKind kind, RegisterNumber number, Instant printedAt, List<Word> words, List<Signed> signed) {

    /** One entry of the ledger. */
    public record Word(ConsentEvent event, Instant at) {}

    /** One signature: who and as what. */
    public record Signed(SignerRole role, String name) {}
}
