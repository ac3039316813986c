package bg.registratura.sharing;

import bg.registratura.imaging.StudyId;
import bg.registratura.people.PatientId;
import bg.registratura.people.PractitionerId;
import bg.registratura.security.AccountId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A code that was shown, without its signs.
 *
 * @param study the one study it gives; absent when it gives all of the patient's, those to come too
 * @param days the last day of what it gives, counted from the day on which it is used
 * @param epoch of the account that shows it
 * @param cancelledBy whoever showed it, or the dentist who saw everything already
 * @param grant what it made
 * @param dentist to whom
 */
record ChairCode(
        ChairCodeId id,
        PatientId patient,
        @Nullable StudyId study,
        int days,
        Instant shownAt,
        AccountId shownBy,
        long epoch,
        Instant expiresAt,
        @Nullable AccountId cancelledBy,
        @Nullable GrantId grant,
        @Nullable PractitionerId dentist) {

    /** How long a code can be used. */
    static final Duration LIFE = Duration.ofMinutes(30);

    /** Whether it is neither used, nor cancelled, nor over. A clock that was put back since makes no code good. */
    boolean stands(Instant now) {
        return grant == null && cancelledBy == null && !now.isBefore(shownAt) && now.isBefore(expiresAt);
    }

    /** Why it does not stand: a word for the log. */
    String end() {
        return grant != null ? "USED" : cancelledBy != null ? "CANCELLED" : "EXPIRED";
    }
}
