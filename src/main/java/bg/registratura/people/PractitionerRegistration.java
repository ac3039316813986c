package bg.registratura.people;

/** What comes of registering a practitioner. */
public sealed interface PractitionerRegistration {

    /** A new practitioner stands in the register. */
    record Registered(PractitionerId id) implements PractitionerRegistration {}

    /** Somebody with this УИН is there already. */
    record Duplicate(PractitionerId existing) implements PractitionerRegistration {}
}
