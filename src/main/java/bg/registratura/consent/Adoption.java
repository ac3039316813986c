package bg.registratura.consent;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * On what a version of a text rests.
 *
 * @param shipped it came with the program and no physician of this laboratory has approved it
 * @param orderNumber number of the manager's order (заповед)
 * @param author who wrote it
 * @param approvedBy the physician who approved it; absent only of what was shipped
 * @param effectiveOn its first day
 */
public record Adoption(
        boolean shipped,
        String orderNumber,
        LocalDate orderedOn,
        String author,
        @Nullable String approvedBy,
        LocalDate effectiveOn) {

    /** Refuses a text that nobody stands behind. */
    public Adoption {
        orderNumber = orderNumber.strip();
        author = author.strip();
        if (orderNumber.isEmpty() || author.isEmpty() || !shipped && (approvedBy == null || approvedBy.isBlank())) {
            throw new IllegalArgumentException("a text has an order, an author and a physician who approved it");
        }
    }

    /** By an order of this laboratory. */
    public static Adoption by(
            String orderNumber, LocalDate orderedOn, String author, String approvedBy, LocalDate effectiveOn) {
        return new Adoption(false, orderNumber, orderedOn, author, approvedBy.strip(), effectiveOn);
    }
}
