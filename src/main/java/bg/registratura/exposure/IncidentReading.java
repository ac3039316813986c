package bg.registratura.exposure;

import bg.registratura.people.Patients;
import bg.registratura.shell.NotFoundException;
import bg.registratura.visit.Orders;
import org.springframework.stereotype.Component;

/** Gathers what belongs to an incident. */
@Component
class IncidentReading {

    private final Orders orders;
    private final Patients patients;
    private final UnconsentedRepository exposures;
    private final WithheldRepository withheld;
    private final SilentRepository silent;

    IncidentReading(
            Orders orders,
            Patients patients,
            UnconsentedRepository exposures,
            WithheldRepository withheld,
            SilentRepository silent) {
        this.orders = orders;
        this.patients = patients;
        this.exposures = exposures;
        this.withheld = withheld;
        this.silent = silent;
    }

    IncidentFile file(Incident incident) {
        return new IncidentFile(
                incident,
                patients.find(incident.patient()).orElseThrow(NotFoundException::new),
                orders.find(incident.order()),
                exposures.of(incident),
                withheld.withheld(incident.order()),
                silent.of(incident.order()));
    }
}
