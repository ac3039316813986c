package bg.registratura.diary;

import bg.registratura.people.PatientId;
import bg.registratura.people.PhoneNumber;
import bg.registratura.visit.Examination;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as it stands in the day's list.
 *
 * @param patient absent while it is for somebody not met yet
 * @param name as one is addressed
 * @param clientNumber the patient's
 * @param phone the patient's, or the one the caller gave
 */
public record Appointment(
        AppointmentId id,
        Slot slot,
        @Nullable PatientId patient,
        String name,
        @Nullable Long clientNumber,
        @Nullable PhoneNumber phone,
        Examination examination,
        @Nullable String note,
        AppointmentState state,
        int version) {

    /** Whether somebody of the register is expected. */
    public boolean isOfPatient() {
        return patient != null;
    }
}
