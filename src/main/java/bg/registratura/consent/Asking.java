package bg.registratura.consent;

import bg.registratura.identity.IdentityCheck;
import bg.registratura.people.Patient;
import bg.registratura.visit.Order;
import java.time.LocalDate;
import java.util.List;

/**
 * One patient being asked for one examination, as the desk sees it.
 *
 * @param checks today's good identity checks for a consent, of the patient and of whoever signs with them
 */
public record Asking(Order order, Patient patient, Standing standing, List<IdentityCheck> checks, LocalDate today) {

    /** Whether the desk has something to do about it. */
    public boolean isOpen() {
        return !(standing instanceof Standing.Granted);
    }

    /** Who will sign, if the patient signs in this way. */
    public Signatories signatories(Capacity capacity, boolean byMark, boolean interpreted) {
        return signatories(new Situation(patient.birthDate(), capacity, byMark, interpreted));
    }

    /** Who will sign in this situation. */
    public Signatories signatories(Situation situation) {
        return Signatories.on(today, situation);
    }

    /** What holds unless the desk says otherwise. */
    public Situation ordinary() {
        return Situation.ordinary(patient.birthDate());
    }
}
