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
 * @param lines which it was printed with
 * @param ages at which the question on pregnancy is put
 */
public record ConsentForm(
        ConsentFormId id,
        FormKind kind,
        OrderId order,
        PatientId patient,
        RegisterNumber number,
        Situation situation,
        SheetLines lines,
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

    /** Whether on a day somebody signs whom it has no line for: the patient has come of an age since, or is found to be. */
    public boolean isOutgrownOn(LocalDate day) {
        return !lines.reach(signatories(day));
    }

    /** Whether on a day it has lines that stay empty, because the patient has come of age since. */
    public boolean hasSpareLinesOn(LocalDate day) {
        return !isOutgrownOn(day)
                && lines.places().size() > signatories(day).places().size();
    }
}
