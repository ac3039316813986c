package bg.registratura.exposure;

import bg.registratura.consent.Standing;
import bg.registratura.people.Patient;
import bg.registratura.people.Practitioner;
import bg.registratura.visit.Order;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One order at the unit: who it is, whether it may be done, what was done already.
 *
 * @param referrer who sent the patient and thereby may have justified the examination
 * @param devices the units in use today
 */
public record Session(
        Order order,
        Patient patient,
        Optional<Practitioner> referrer,
        Standing standing,
        List<Exposure> made,
        List<Device> devices,
        Instant now) {

    /** Nothing is offered without a consent in force. */
    public boolean mayExpose() {
        return standing instanceof Standing.Granted && !order.isCancelled();
    }
}
