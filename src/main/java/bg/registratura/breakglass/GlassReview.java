package bg.registratura.breakglass;

import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.visit.Examination;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An opening as the officer sees it.
 *
 * @param by the name of whoever opened
 * @param judgeBy the last day on which it is judged in time
 * @param verdict what the officer found; absent until they have
 * @param incident the breach that it was; absent where it was none
 */
public record GlassReview(
        BreakGlass glass,
        String by,
        LocalDate judgeBy,
        @Nullable Verdict verdict,
        @Nullable Incident incident) {

    /** How many working days the officer has. */
    public static final int WORKING_DAYS = 3;

    /** The day it was opened on. */
    public LocalDate openedOn() {
        return Dates.dayOf(glass.openedAt());
    }

    public boolean isWaiting() {
        return verdict == null;
    }

    /** Whether it has waited for longer than it may. */
    public boolean isLate(LocalDate today) {
        return isWaiting() && today.isAfter(judgeBy);
    }

    /** What the officer found, and why. */
    public record Verdict(Judgement judgement, String note, Instant at, String by) {}

    /** A breach: its number, since when it is known, and what became of it. */
    public record Incident(
            int year, int number, Instant knownAt, @Nullable Closing closing) {

        private static final Duration TERM = Duration.ofHours(72);

        /** As people write it: 3/2026. */
        public String label() {
            return number + "/" + year;
        }

        /** Until when the supervisory authority is told, where it is (Regulation, art. 33(1)). */
        public Instant tellBy() {
            return knownAt.plus(TERM);
        }
    }

    /** What became of a breach. */
    public record Closing(IncidentOutcome outcome, String note, Instant at, String by) {}

    /** The same with whom and what it was about, for the one who reads it. */
    public record Whole(
            GlassReview review,
            @Nullable PatientId patient,
            String patientName,
            @Nullable Examination examination,
            Instant takenAt,
            int pictures) {}
}
