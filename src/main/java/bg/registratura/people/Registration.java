package bg.registratura.people;

/** What comes of registering a patient. */
public sealed interface Registration {

    /** A new patient stands in the register. */
    record Registered(PatientId id, long clientNumber) implements Registration {}

    /** Somebody with this identifier is there already, perhaps since a moment ago and from the other desk. */
    record Duplicate(PatientId existing) implements Registration {}
}
