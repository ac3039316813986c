package bg.registratura.sharing;

import bg.registratura.family.FamilyDesk;
import bg.registratura.identity.ActingFor;
import bg.registratura.identity.Bearer;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.IdentityCheck;
import bg.registratura.identity.IdentityChecks;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.representation.Power;
import bg.registratura.sharing.Signing.Why;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who may sign for a patient: an adult themselves, who represents them by law, and a proxy whose power is for medical records
 * (Health Act, art. 28b). Nobody who only attests.
 */
@Component
class MandateSigners {

    private final IdentityChecks checks;
    private final ActingFor acting;
    private final FamilyDesk family;
    private final Clock clock;

    MandateSigners(IdentityChecks checks, ActingFor acting, FamilyDesk family, Clock clock) {
        this.checks = checks;
        this.acting = acting;
        this.family = family;
        this.clock = clock;
    }

    /** What speaks against a signature of whoever was looked at. */
    Optional<Why> against(IdentityCheck check, PatientId patient) {
        var today = Dates.dayOf(clock.instant());
        var bearer = check.look().bearer();
        if (!checks.isGood(check.id(), patient, CheckPurpose.RELEASE, today)
                || bearer != Bearer.SELF && !bearer.actsForAnother()) {
            return Optional.of(Why.IDENTITY_MISSING);
        }
        if (bearer == Bearer.SELF) {
            return family.isMinor(patient) ? Optional.of(Why.UNDER_AGE) : Optional.empty();
        }
        return acting.allows(check, Power.MEDICAL_COPIES, today) ? Optional.empty() : Optional.of(Why.NO_POWER);
    }

    /** Today's looks at somebody who may sign, the latest first. */
    List<IdentityCheck> today(PatientId patient) {
        return checks.goodToday(patient, CheckPurpose.RELEASE).stream()
                .filter(check -> against(check, patient).isEmpty())
                .toList();
    }
}
