package bg.registratura.visit;

import bg.registratura.people.PractitionerId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a referral asks for, and why: without a question there is no justification, and without it no exposure (Directive
 * 2013/59/Euratom, art. 55).
 *
 * @param teeth the teeth meant; a picture from inside the mouth must name them
 * @param region the part meant, where teeth do not say it
 * @param practitioner who sent the patient; absent when the patient came without a referral
 * @param paper the referral itself
 */
public record Referral(
        Examination examination,
        Teeth teeth,
        @Nullable Region region,
        String question,
        Purpose purpose,
        @Nullable PractitionerId practitioner,
        Paper paper) {

    public static final int LONGEST_QUESTION = 500;

    /**
     * The paper, or the electronic document, that the patient brought.
     *
     * @param number as written on it, where it has one
     * @param nationalNumber of an electronic referral
     */
    public record Paper(
            @Nullable String number,
            @Nullable LocalDate on,
            @Nullable NationalNumber nationalNumber,
            Payer payer) {

        /** What a patient without a referral brings, who pays alone. */
        public static final Paper NONE = new Paper(null, null, null, Payer.PRIVATE);

        /** Days after its date in which a referral paid by the Fund is used (form 4). */
        static final int GOOD_DAYS = 30;

        /** Whether the Fund no longer pays on it. */
        public boolean isOutOfTimeOn(LocalDate day) {
            return payer == Payer.NHIF && on != null && day.isAfter(on.plusDays(GOOD_DAYS));
        }
    }

    /** A referral whose paper says no more than its number and its day. */
    public Referral(
            Examination examination,
            Teeth teeth,
            String question,
            Purpose purpose,
            @Nullable PractitionerId practitioner,
            @Nullable String number,
            @Nullable LocalDate referredOn) {
        this(
                examination,
                teeth,
                null,
                question,
                purpose,
                practitioner,
                new Paper(number, referredOn, null, Payer.PRIVATE));
    }

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

    /** Whether another one asks for the same examination of the same place. */
    boolean asksForTheSame(Referral other) {
        return examination == other.examination() && teeth.equals(other.teeth()) && region == other.region();
    }

    /** Whether this kind of picture says nothing without its teeth. */
    public static boolean needsTeeth(Examination examination) {
        return examination == Examination.INTRAORAL;
    }
}
