package bg.registratura.identity;

import bg.registratura.people.PatientId;
import bg.registratura.people.PractitionerId;
import bg.registratura.security.AccountId;
import java.util.UUID;

/** Whom a check is about. */
public sealed interface Checked {

    /** A patient, or somebody who acts for them. */
    record OfPatient(PatientId id) implements Checked {}

    /** A dentist who receives an account. */
    record OfPractitioner(PractitionerId id) implements Checked {}

    /** The owner of an account. */
    record OfAccount(AccountId id) implements Checked {}

    /** Somebody who is in no register and asks what is held about them. */
    record OfStranger(UUID id) implements Checked {}

    default UUID value() {
        return switch (this) {
            case OfPatient(var id) -> id.value();
            case OfPractitioner(var id) -> id.value();
            case OfAccount(var id) -> id.value();
            case OfStranger(var id) -> id;
        };
    }
}
