package bg.registratura.subjectrequest;

import bg.registratura.people.PatientId;

/**
 * A register that names people without their key and so erases by its own reading (article 17). It is asked before the
 * names and telephones it reads by are gone.
 */
public interface RecordEraser {

    /** Deletes what names the person, and says in the log how much it was. */
    void erase(PatientId patient);
}
