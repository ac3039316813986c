package bg.registratura.consent;

import bg.registratura.document.Draft;
import bg.registratura.pad.PadSheet;
import bg.registratura.pad.Signatory;
import java.util.List;

/**
 * A decision as it is shown on a tablet.
 *
 * @param filled what stands on the sheet: the answers, the decision, the names of the signers
 * @param signatories who signs at the places of the sheet
 */
public record TabletSheet(OnTablet asked, PadSheet sheet, Draft filled, List<Signatory> signatories) {}
