package bg.registratura.representation;

/** What lets somebody act for a patient. */
public sealed interface Authority {

    /** By law, with a proof on record. */
    record ByLaw(RepresentativeId id) implements Authority {}

    /** By a power of attorney on record. */
    record ByPower(PowerOfAttorneyId id) implements Authority {}
}
