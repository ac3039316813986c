package bg.registratura.results;

import bg.registratura.people.PatientId;

/**
 * Somebody a list is about.
 *
 * @param id the record that stands for the person
 * @param name given and family name, as lists show it
 * @param names all of them, to be searched
 */
record Person(PatientId id, String name, String names) {

    /** Of whom nothing is known but the record. */
    static Person unknown(PatientId id) {
        return new Person(id, "", "");
    }
}
