package bg.registratura.exposure;

import java.util.List;
import java.util.Map;

/**
 * What was done for an order already, whoever tells it.
 *
 * @param made the exposures on record that stand
 * @param withoutConsent those nobody had consented to
 * @param told what the unit said of exposures on record
 * @param open what the unit told of and nobody has recorded or explained yet
 * @param loose what a dose report of the unit tells and no picture of the order does
 * @param superseded entries that were corrected or annulled, as they were made
 */
public record Done(
        List<Exposure> made,
        List<UnconsentedExposure> withoutConsent,
        Map<ExposureId, ReportedExposure> told,
        List<ReportedExposure> open,
        List<Sheet> loose,
        List<Superseded> superseded) {

    /** Exposures that no unit told of. */
    public List<Exposure> untold() {
        return made.stream().filter(one -> !told.containsKey(one.id())).toList();
    }

    /** How often the patient was irradiated, useless pictures and unconsented ones too. */
    public int count() {
        return made.size() + withoutConsent.size();
    }
}
