package bg.registratura.sharing;

import bg.registratura.imaging.StudyId;
import bg.registratura.people.PatientId;
import bg.registratura.people.PractitionerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A patient's leave for one dentist to see pictures, from a moment to a moment.
 *
 * @param study the one study it is for; absent when it covers all of the patient's, those to come too
 */
public record AccessGrant(
        GrantId id,
        PatientId patient,
        PractitionerId practitioner,
        @Nullable StudyId study,
        Instant startsAt,
        Instant endsAt,
        @Nullable Instant withdrawnAt,
        Given given) {

    /** How it was given. */
    public enum Given {
        /** From the patient's own account, or that of whoever represents them. */
        ONLINE,
        /** By a code that was shown at the chair. */
        CODE,
        /** By a paper that was signed at the desk. */
        PAPER
    }

    /** Whether it lets anybody see anything at this moment. */
    public boolean isStanding(Instant now) {
        return withdrawnAt == null && !now.isBefore(startsAt) && now.isBefore(endsAt);
    }

    /** Whether it is for this study. */
    public boolean covers(StudyId wanted) {
        return study == null || study.equals(wanted);
    }
}
