package bg.registratura.disclosure;

import bg.registratura.exposure.Withholding;
import bg.registratura.identity.Bearer;
import bg.registratura.language.Country;
import bg.registratura.people.PatientId;
import bg.registratura.people.Practitioners;
import bg.registratura.restriction.Restrictions;
import bg.registratura.security.CurrentUser;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Rules on what the desk wants, by what is known today: how old the patient is, where the dentist practises. */
@Component
class ReleaseDesk {

    private final Facts facts;
    private final Practitioners practitioners;
    private final ConsentLedgerRepository ledger;
    private final Withholding withholding;
    private final Restrictions restrictions;
    private final CurrentUser user;

    ReleaseDesk(
            Facts facts,
            Practitioners practitioners,
            ConsentLedgerRepository ledger,
            Withholding withholding,
            Restrictions restrictions,
            CurrentUser user) {
        this.facts = facts;
        this.practitioners = practitioners;
        this.ledger = ledger;
        this.withholding = withholding;
        this.restrictions = restrictions;
        this.user = user;
    }

    LocalDate today() {
        return facts.today();
    }

    LegalCapacity capacity(PatientId patient) {
        return facts.capacity(patient);
    }

    boolean isOutgrown(ReleaseConsent consent) {
        return facts.isOutgrown(consent);
    }

    void insert(ReleaseConsent consent) {
        ledger.insert(consent, user.require().account());
    }

    /** With what the registers say today, whatever the desk saw before: the patient's name, where a dentist practises. */
    Release asOfToday(Release release) {
        var to = release.recipient();
        if (to.kind() == RecipientKind.PATIENT) {
            return to(
                    release,
                    Recipient.named(
                            to.kind(), facts.patient(release.patient()).name().full(), to.country()));
        }
        var id = to.practitioner();
        return id == null
                ? release
                : practitioners
                        .find(id)
                        .map(dentist -> to(
                                release,
                                new Recipient(
                                        to.kind(),
                                        to.name(),
                                        id,
                                        to.number(),
                                        to.facility(),
                                        new Country(dentist.details().country()),
                                        to.licence())))
                        .orElse(release);
    }

    private static Release to(Release release, Recipient now) {
        return new Release(release.patient(), now, release.channel(), release.collector(), release.matter());
    }

    /** At which places the patient's side stands today, each taken by any one of those in it. */
    List<Set<Bearer>> signers(PatientId patient) {
        return facts.signers(patient);
    }

    Ruling rule(Release release) {
        if (!withholding.withheld(release.matter().studies()).isEmpty()) {
            return new Ruling.NotPossible(Obstacle.STUDY_WITHHELD);
        }
        if (restrictions.stopsRelease(release.patient(), release.matter().studies())) {
            return new Ruling.NotPossible(Obstacle.RESTRICTED);
        }
        var to = release.recipient();
        return ReleaseRules.rule(new Question(
                facts.age(release.patient()),
                facts.capacity(release.patient()),
                to.kind(),
                to.country(),
                release.channel(),
                to.licence() != null && !to.licence().isBlank()));
    }
}
