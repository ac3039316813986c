package bg.registratura.disclosure;

import bg.registratura.exposure.Withholding;
import bg.registratura.imaging.StudyId;
import bg.registratura.people.PatientId;
import bg.registratura.people.Practitioner;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Accesses that a consent opened to a dentist abroad, and whether the consent still carries them. */
@Component
class OpenedAccess {

    private final ReleaseConsentRepository consents;
    private final DisclosureRepository register;
    private final Withholding withholding;
    private final Facts facts;

    OpenedAccess(
            ReleaseConsentRepository consents, DisclosureRepository register, Withholding withholding, Facts facts) {
        this.consents = consents;
        this.register = register;
        this.withholding = withholding;
        this.facts = facts;
    }

    /** A consent that can still open an access of this dentist, where they practise today, to a study nobody withholds. */
    Optional<ReleaseConsent> consent(PatientId patient, Practitioner dentist, StudyId study) {
        if (withholding.isWithheld(study)) {
            return Optional.empty();
        }
        return consents.online(patient, dentist.id()).stream()
                .filter(one -> one.on(facts.today()) == ReleaseConsent.State.STANDING && !facts.isOutgrown(one))
                .filter(one -> isThere(one, dentist)
                        && one.release().matter().studies().contains(study))
                .findFirst();
    }

    /** Whether the consent that opened a grant stands, for where the dentist practises today. */
    boolean carries(UUID grant, Practitioner dentist) {
        return consents.thatOpened(grant)
                .filter(one -> isThere(one, dentist) && !facts.isOutgrown(one))
                .filter(one -> one.on(facts.today()) == ReleaseConsent.State.USED)
                .filter(one -> !facts.today().isAfter(one.expiresOn()))
                .isPresent();
    }

    /** The entry under which a dentist abroad looks at a study now. */
    Optional<Disclosure> to(PatientId patient, Practitioner dentist, StudyId study) {
        return register.of(patient).stream()
                .map(RegisterLine::entry)
                .filter(entry -> entry.act() == Act.ACCESS_OPENED
                        && dentist.id().equals(entry.recipient().practitioner()))
                .filter(entry -> entry.items().stream().anyMatch(item -> study.equals(item.study())))
                .filter(entry -> entry.under() instanceof Disclosure.Under.Consent opening
                        && opening.grant() != null
                        && carries(opening.grant(), dentist))
                .findFirst();
    }

    private static boolean isThere(ReleaseConsent consent, Practitioner dentist) {
        return consent.release()
                .recipient()
                .country()
                .code()
                .equals(dentist.details().country());
    }
}
