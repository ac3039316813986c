package bg.registratura.disclosure;

import bg.registratura.exposure.Withholding;
import bg.registratura.language.Country;
import bg.registratura.people.PatientId;
import bg.registratura.people.Practitioners;
import bg.registratura.security.CurrentUser;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Rules on what the desk wants, by what is known today: how old the patient is, where the dentist practises. */
@Component
class ReleaseDesk {

    private final Facts facts;
    private final Practitioners practitioners;
    private final ConsentLedgerRepository ledger;
    private final Withholding withholding;
    private final CurrentUser user;

    ReleaseDesk(
            Facts facts,
            Practitioners practitioners,
            ConsentLedgerRepository ledger,
            Withholding withholding,
            CurrentUser user) {
        this.facts = facts;
        this.practitioners = practitioners;
        this.ledger = ledger;
        this.withholding = withholding;
        this.user = user;
    }

    LocalDate today() {
        return facts.today();
    }

    LegalCapacity capacity(PatientId patient) {
        return facts.capacity(patient);
    }

    void insert(ReleaseConsent consent) {
        ledger.insert(consent, user.require().account());
    }

    /** With the country in which a registered dentist practises today, whatever the desk saw before. */
    Release asOfToday(Release release) {
        var to = release.recipient();
        var id = to.practitioner();
        return id == null
                ? release
                : practitioners
                        .find(id)
                        .map(dentist -> new Recipient(
                                to.kind(),
                                to.name(),
                                id,
                                to.number(),
                                to.facility(),
                                new Country(dentist.details().country()),
                                to.licence()))
                        .map(now -> new Release(
                                release.patient(), now, release.channel(), release.collector(), release.matter()))
                        .orElse(release);
    }

    Ruling rule(Release release) {
        if (!withholding.withheld(release.matter().studies()).isEmpty()) {
            return new Ruling.NotPossible(Obstacle.STUDY_WITHHELD);
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
