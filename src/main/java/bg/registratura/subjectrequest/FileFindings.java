package bg.registratura.subjectrequest;

import bg.registratura.esignature.FileForm;
import bg.registratura.esignature.SignatureFinding;
import bg.registratura.esignature.Standing;
import java.time.Instant;
import java.util.List;

/**
 * What was found of a signed file on the day it was entered; it is not judged anew.
 *
 * @param lists the trusted lists it was held against, by country and number
 */
public record FileFindings(FileForm form, String lists, Instant examinedAt, List<Signed> signatures) {

    public FileFindings {
        signatures = List.copyOf(signatures);
    }

    /** Whether a valid signature on it bears the number of the person whom the request is about. */
    public boolean speakForThePerson() {
        return signatures.stream()
                .anyMatch(one -> one.numberMatches() && one.finding().standing() == Standing.VALID);
    }

    /** One signature, and whether it bears the number of the person whom the request is about. */
    public record Signed(SignatureFinding finding, boolean numberMatches) {}
}
