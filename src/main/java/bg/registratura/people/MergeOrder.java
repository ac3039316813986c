package bg.registratura.people;

/**
 * What is to be merged, as it was seen side by side.
 *
 * @param kept the record that stands for the person from now on
 * @param merged the record that is found through it from now on
 */
public record MergeOrder(Seen kept, Seen merged, MergeGround ground, String reason) {

    /** Refuses what the form could not have let through. */
    public MergeOrder {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a merge has a reason");
        }
    }

    /** A record in the version that was looked at. */
    public record Seen(PatientId id, int version) {

        /** A record as it stands on the screen. */
        public static Seen of(Patient patient) {
            return new Seen(patient.id(), patient.version());
        }
    }
}
