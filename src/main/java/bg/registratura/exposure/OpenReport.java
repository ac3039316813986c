package bg.registratura.exposure;

import bg.registratura.visit.Examination;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An irradiation that waits to be recorded, told by the number of its order and nobody's name.
 *
 * @param device the unit, where the register knows it
 * @param doubts who said that it is none of its own
 */
public record OpenReport(
        ReportedExposure report,
        String accession,
        Examination examination,
        @Nullable String device,
        List<Doubt> doubts) {

    /** Whether somebody else says that it is none, so that a physician may confirm it. */
    public boolean waitsForASecond() {
        return doubts.stream().anyMatch(doubt -> !doubt.own());
    }
}
