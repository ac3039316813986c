package bg.registratura.people;

/** What comes of correcting a patient's particulars. */
public sealed interface Correction {

    /** Corrected; what stood there before is kept with the reason. */
    record Corrected(int version) implements Correction {}

    /** The identifier belongs to another patient. */
    record Duplicate(PatientId existing) implements Correction {}

    /** The identifier stands in a record that was merged into this patient; they are found by it already. */
    record HeldByMerged(PatientId record) implements Correction {}

    /** The record was merged into another person meanwhile; nothing was written. */
    record Merged(PatientId person) implements Correction {}

    /** The birth date would not be the one in the national number; nothing was written. */
    record Contradicted() implements Correction {}

    /** Somebody else corrected them first; nothing was written. */
    record Overtaken() implements Correction {}
}
