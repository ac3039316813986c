package bg.registratura.people;

/** Where names are put down to be found by; the room of searching keeps it. */
public interface NameIndex {

    /** Puts a patient's names down in the transaction that wrote them, unless they stand there. */
    void putDown(PatientId id);
}
