package bg.registratura.consent;

import bg.registratura.visit.Examination;
import java.util.Locale;

/**
 * A new version before it is adopted.
 *
 * @param follows the last version its writer had before their eyes
 */
public record TextProposal(
        Examination examination, Locale language, int follows, TextBlocks blocks, Adoption adoption) {

    ConsentText as(ConsentTextId id) {
        return new ConsentText(id, examination, language, follows + 1, blocks, adoption);
    }
}
