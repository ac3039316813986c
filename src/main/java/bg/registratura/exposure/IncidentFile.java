package bg.registratura.exposure;

import bg.registratura.exposure.IncidentDecision.Finding;
import bg.registratura.imaging.StudyId;
import bg.registratura.people.Patient;
import bg.registratura.visit.Order;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Everything the two who decide must know of an incident.
 *
 * @param withheld the studies of the order that nobody outside sees at this moment
 * @param silent which of its exposures may be no irradiation at all
 */
public record IncidentFile(
        Incident incident,
        Patient patient,
        Order order,
        List<UnconsentedExposure> exposures,
        List<StudyId> withheld,
        Set<UnconsentedId> silent) {

    /** Whether an exposure of it misses a consent by so little that the clock of the unit may be the cause. */
    public boolean clockMayBeOff() {
        return exposures.stream().anyMatch(exposure -> exposure.clock() != null);
    }

    /** What the two can have found: what the files and the ledger contradict is not offered. */
    public Set<Finding> findings() {
        var findings = EnumSet.allOf(Finding.class);
        if (!clockMayBeOff()) {
            findings.remove(Finding.CLOCK);
        }
        if (incident.cause() != Incident.Cause.NO_TIME) {
            findings.remove(Finding.NO_TIME);
        }
        if (!isSilent()) {
            findings.remove(Finding.NO_IRRADIATION);
        }
        return findings;
    }

    private boolean isSilent() {
        return exposures.stream()
                .filter(exposure -> exposure.incident().equals(incident.id()))
                .allMatch(exposure -> silent.contains(exposure.id()));
    }
}
