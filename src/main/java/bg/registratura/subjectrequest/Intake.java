package bg.registratura.subjectrequest;

import bg.registratura.people.PatientId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as the desk wrote it down.
 *
 * @param patient whom it is about; absent when the person was found in no register
 * @param changes of a rectification, what of the record is to become what
 */
public record Intake(
        RequestKind kind, @Nullable PatientId patient, Applicant applicant, Wish wish, List<Change> changes) {

    /** Refuses changes of anything but a record, and by anything but a rectification. */
    public Intake {
        if (!changes.isEmpty() && (patient == null || kind != RequestKind.RECTIFICATION)) {
            throw new IllegalArgumentException("a record is corrected by the rectification of its person");
        }
    }

    /** A request that changes nothing of a record. */
    public Intake(RequestKind kind, @Nullable PatientId patient, Applicant applicant, Wish wish) {
        this(kind, patient, applicant, wish, List.of());
    }
}
