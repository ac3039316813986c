package bg.registratura.visit;

import bg.registratura.people.PractitionerId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a referral asks for, and why: without a question there is no justification, and without it no exposure (Directive
 * 2013/59/Euratom, art. 55).
 *
 * @param teeth the teeth meant; a picture from inside the mouth must name them
 * @param practitioner who sent the patient; absent when the patient came without a referral
 * @param number of the referral, where it has one
 */
public record Referral(
        Examination examination,
        Teeth teeth,
        String question,
        Purpose purpose,
        @Nullable PractitionerId practitioner,
        @Nullable String number,
        @Nullable LocalDate referredOn) {

    public static final int LONGEST_QUESTION = 500;

    /** Refuses what the form could not have let through. */
    public Referral {
        question = question.strip();
        if (question.isEmpty() || question.length() > LONGEST_QUESTION) {
            throw new IllegalArgumentException("an examination needs a question of up to 500 signs");
        }
        if (needsTeeth(examination) && teeth.isEmpty()) {
            throw new IllegalArgumentException("which teeth?");
        }
    }

    /** Whether another one asks for the same examination of the same teeth. */
    boolean asksForTheSame(Referral other) {
        return examination == other.examination() && teeth.equals(other.teeth());
    }

    /** Whether this kind of picture says nothing without its teeth. */
    public static boolean needsTeeth(Examination examination) {
        return examination == Examination.INTRAORAL;
    }
}
