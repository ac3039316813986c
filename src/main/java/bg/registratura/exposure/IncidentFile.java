package bg.registratura.exposure;

import bg.registratura.people.Patient;
import bg.registratura.visit.Order;
import java.util.List;

/** Everything the two who decide must know of an incident. */
public record IncidentFile(Incident incident, Patient patient, Order order, List<UnconsentedExposure> exposures) {}
