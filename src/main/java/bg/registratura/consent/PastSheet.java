package bg.registratura.consent;

import bg.registratura.document.RegisterNumber;
import bg.registratura.visit.OrderId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of a patient as it stands in their record.
 *
 * @param onPaper it was printed; one that only has its number was meant for a tablet
 * @param text the version of its text; absent on sheets from before texts had versions
 * @param words what was entered on it and what ended that, the earliest first; empty while it is unsigned
 * @param signed who signed it
 */
public record PastSheet(
        OrderId order,
        FormKind kind,
        RegisterNumber number,
        Instant printedAt,
        boolean onPaper,
        @Nullable Version text,
        List<Word> words,
        List<Signed> signed) {

    /**
     * One entry of the ledger.
     *
     * @param annulled a counter-entry calls it a mistake
     */
    public record Word(ConsentId id, ConsentEvent event, Instant at, boolean annulled) {

        /** Whether it can still be called a mistake. */
        public boolean isAnnullable() {
            return !annulled && event != ConsentEvent.ANNULLED;
        }
    }

    /** Which version of the text it carries, by which order, and the beginning of its hash as it is printed. */
    public record Version(int number, String order, boolean shipped, String fingerprint) {}

    /** One signature: who and as what. */
    public record Signed(SignerRole role, String name) {}
}
