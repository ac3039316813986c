package bg.registratura.subjectrequest;

import bg.registratura.language.Words;
import bg.registratura.people.Patients;
import bg.registratura.people.Sex;
import org.springframework.stereotype.Component;

/** How a person is addressed on paper. */
@Component
class Salutations {

    private final Patients patients;
    private final Words words;

    Salutations(Patients patients, Words words) {
        this.patients = patients;
        this.words = words;
    }

    /** The name a paper is addressed to: patients who ask themselves by the one they bear now, which the request may have corrected. */
    String name(SubjectRequest request) {
        return request.patient()
                .filter(_ -> request.applicant().role() == ApplicantRole.SUBJECT)
                .flatMap(patients::find)
                .map(patient -> patient.name().full())
                .orElseGet(request.applicant()::name);
    }

    /** By name and sex when the patients themselves ask; of anybody else the sex is not known. */
    String of(SubjectRequest request) {
        return request.patient()
                .filter(_ -> request.applicant().role() == ApplicantRole.SUBJECT)
                .flatMap(patients::find)
                .filter(patient -> patient.sex() != Sex.UNSPECIFIED)
                .map(patient -> words.of(
                        "subjectrequest.paper.dear." + patient.sex(),
                        patient.name().family() == null
                                ? patient.name().given()
                                : patient.name().family()))
                .orElseGet(() -> words.of("subjectrequest.paper.dear.UNSPECIFIED"));
    }
}
