package bg.registratura.exposure;

import bg.registratura.people.Patient;
import bg.registratura.visit.Order;
import java.util.List;

/** Everything the two who decide must know of an incident. */
public record IncidentFile(Incident incident, Patient patient, Order order, List<UnconsentedExposure> exposures) {

    /** Whether an exposure of it misses a consent by so little that the clock of the unit may be the cause. */
    public boolean clockMayBeOff() {
        return exposures.stream().anyMatch(exposure -> exposure.clock() != null);
    }
}
