package bg.registratura.fhir;

import bg.registratura.document.Letterhead;
import bg.registratura.people.Identifier;
import bg.registratura.people.Patient;
import java.util.Locale;
import java.util.UUID;

/** Whose record it is and who holds it, which every resource refers to. */
record Whose(Patient patient, Identifier identifier, Letterhead laboratory, Locale locale) {

    UUID patientId() {
        return patient.id().value();
    }

    /** The same for one laboratory for ever. */
    UUID laboratoryId() {
        return UUID.fromString(
                Terminology.system("laboratory", laboratory.uic()).substring("urn:uuid:".length()));
    }

    Fields subject() {
        return Terminology.reference(patientId());
    }

    /** The name of a kind of numbers that this laboratory gives. */
    String numbers(String what) {
        return Terminology.system(what, laboratory.uic());
    }
}
