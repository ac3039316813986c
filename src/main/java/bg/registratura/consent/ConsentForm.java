package bg.registratura.consent;

import bg.registratura.document.RegisterNumber;
import bg.registratura.people.PatientId;
import bg.registratura.people.Sex;
import bg.registratura.visit.OrderId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A sheet that was printed to be signed.
 *
 * @param number its number in the register of documents
 * @param situation what decided the signature lines it carries
 * @param ages at which the question on pregnancy is put
 */
public record ConsentForm(
        ConsentFormId id,
        FormKind kind,
        OrderId order,
        PatientId patient,
        RegisterNumber number,
        Situation situation,
        Sex sex,
        PregnancyAges ages,
        Instant printedAt) {

    /** Who signs this sheet on a day. */
    public Signatories signatories(LocalDate day) {
        return Signatories.on(day, situation);
    }

    /** Whether the question on pregnancy is put to this patient. */
    public boolean asksPregnancy(LocalDate day) {
        return ages.concern(sex, situation.born(), day);
    }
}
