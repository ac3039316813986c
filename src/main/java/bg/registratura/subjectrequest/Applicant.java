package bg.registratura.subjectrequest;

/**
 * Who asks, as the form must name them (Personal Data Protection Act, art. 37v).
 *
 * @param name as in the identity document
 * @param role in what quality they ask
 * @param number national identifier of somebody who is in no register; empty where the patient's record has it
 * @param correspondence where a letter finds them; empty if they gave none
 */
public record Applicant(String name, ApplicantRole role, String number, String correspondence) {

    /** Refuses an applicant without a name. */
    public Applicant {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an applicant has a name");
        }
    }

    @Override
    public String toString() {
        return "Applicant[" + role + "]";
    }
}
