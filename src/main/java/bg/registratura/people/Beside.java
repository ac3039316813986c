package bg.registratura.people;

/**
 * Two persons beside each other, before somebody says that they are one.
 *
 * @param twoNumbers each has a national number of the same kind: a mere second registration does not explain that
 */
public record Beside(Side one, Side other, boolean twoNumbers) {

    /** A person and how much is written about them. */
    public record Side(Patient patient, Holdings holdings) {}

    /** How much is written about a person, in all their records. */
    public record Holdings(int visits, int studies, int consents, int requests) {}
}
