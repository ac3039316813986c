package bg.registratura.people;

/** What comes of taking a merge back. */
public sealed interface Unmerging {

    /** The record stands for itself again. */
    record Unmerged(PatientId record) implements Unmerging {}

    /** It was taken back before; nothing was written. */
    record Overtaken() implements Unmerging {}
}
