package bg.registratura.demonstration;

import bg.registratura.people.Particulars;
import bg.registratura.people.PatientId;

/** An invented patient with what the register holds of them. */
record Guest(Sample.Person person, PatientId id, Particulars particulars) {

    String name() {
        return particulars.name().full();
    }
}
