package bg.registratura.pad;

import bg.registratura.document.Draft;
import java.util.List;

/**
 * A sheet that everybody signed.
 *
 * @param filled what stands on it
 * @param signatories who signed, in the order of the sheet's places
 * @param inks what they drew, in the same order
 */
public record Signing(PadSheet sheet, Draft filled, List<Signatory> signatories, List<PlacedInk> inks) {

    /** Every place has its signature, and every signature its place. */
    public Signing {
        signatories = List.copyOf(signatories);
        inks = List.copyOf(inks);
        if (signatories.size() != sheet.places().size() || inks.size() != signatories.size()) {
            throw new IllegalArgumentException("a place without a signature");
        }
    }
}
