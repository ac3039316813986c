package bg.registratura.consent;

import bg.registratura.identity.IdentityCheck;
import bg.registratura.people.Patient;
import bg.registratura.visit.Order;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One patient being asked for one examination, as the desk sees it.
 *
 * @param interdiction what the acts on record leave the patient to decide; absent where none holds
 * @param checks today's good identity checks for a consent, of the patient and of whoever signs with them
 */
public record Asking(
        Order order,
        Patient patient,
        @Nullable Interdiction interdiction,
        Standing standing,
        List<IdentityCheck> checks,
        LocalDate today) {

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
        return onRecord(Situation.ordinary(patient.birthDate()));
    }

    /** The same with what the acts on record leave to the patient. */
    public Situation onRecord(Situation situation) {
        return interdiction == null ? situation : situation.withCapacity(interdiction.capacity());
    }

    /** Whether a sheet says otherwise of the patient than the acts on record do. */
    public boolean contradicts(ConsentForm form) {
        return !onRecord(form.situation()).equals(form.situation());
    }
}
