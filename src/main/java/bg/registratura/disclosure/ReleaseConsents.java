package bg.registratura.disclosure;

import static bg.registratura.disclosure.ReleaseConsent.State.DECLINED;
import static bg.registratura.disclosure.ReleaseConsent.State.UNSIGNED;
import static bg.registratura.disclosure.ReleaseConsent.State.WAITING;
import static bg.registratura.disclosure.ReleaseConsent.State.WITHDRAWN;

import bg.registratura.audit.Action;
import bg.registratura.document.DocumentId;
import bg.registratura.identity.Bearer;
import bg.registratura.identity.IdentityCheck;
import bg.registratura.people.PatientId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What is said of consents to a release: signed, countersigned or declined, taken back. */
@Service
public class ReleaseConsents {

    private final ReleaseConsentRepository repository;
    private final ConsentLedger ledger;
    private final Facts facts;

    ReleaseConsents(ReleaseConsentRepository repository, ConsentLedger ledger, Facts facts) {
        this.repository = repository;
        this.ledger = ledger;
        this.facts = facts;
    }

    /** Everybody who must has signed the sheet, each looked at today; of a mark whoever records it may be one witness. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public Consenting sign(ReleaseConsentId id, boolean clerkWitnesses) {
        var consent = repository.hold(id).orElseThrow();
        var state = consent.on(facts.today());
        if (state != UNSIGNED) {
            return new Consenting.TooLate(state);
        }
        if (facts.isOutgrown(consent)) {
            return new Consenting.Outgrown();
        }
        var patient = consent.release().patient();
        var places = new ArrayList<>(consent.manner().places(facts.signers(patient)));
        var witnessed = clerkWitnesses && places.remove(Set.of(Bearer.WITNESS));
        var signed = facts.taken(patient, places);
        return signed.isEmpty() ? new Consenting.Unchecked(places) : sign(consent, signed.get(), witnessed);
    }

    private Consenting sign(ReleaseConsent consent, List<IdentityCheck> signing, boolean clerkWitnesses) {
        var patient = consent.release().patient();
        var twice = ledger.twice(signing, check -> facts.name(check, patient), clerkWitnesses);
        if (twice.isPresent()) {
            return new Consenting.OnePerson(twice.get());
        }
        signing.forEach(check -> ledger.sign(consent, check, facts.name(check, patient)));
        if (clerkWitnesses) {
            ledger.witness(consent);
        }
        return said(consent, ConsentWord.GRANTED, Action.RELEASE_CONSENT_GRANTED);
    }

    /** Anybody whose signature it needed takes it back, by a signed sheet; what was given before stays given. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public Consenting withdraw(ReleaseConsentId id, DocumentId sheet) {
        var consent = repository.hold(id).orElseThrow();
        var state = consent.on(facts.today());
        if (state == WITHDRAWN || state == DECLINED || state == UNSIGNED) {
            return new Consenting.TooLate(state);
        }
        var patient = consent.release().patient();
        Set<Bearer> anyone = EnumSet.noneOf(Bearer.class);
        Signers.of(facts.age(patient), consent.capacity()).forEach(anyone::addAll);
        var signed = facts.taken(patient, List.of(anyone));
        if (signed.isEmpty()) {
            return new Consenting.Unchecked(List.of(anyone));
        }
        ledger.withdraw(consent, signed.get().getFirst(), sheet);
        return new Consenting.Recorded(repository.find(id).orElseThrow());
    }

    /** The officer agrees that data leave the European Economic Area. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @PreAuthorize("hasRole('DPO')")
    public Consenting countersign(ReleaseConsentId id) {
        return judge(id, ConsentWord.COUNTERSIGNED, Action.RELEASE_CONSENT_COUNTERSIGNED);
    }

    /** The officer does not agree. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @PreAuthorize("hasRole('DPO')")
    public Consenting decline(ReleaseConsentId id) {
        return judge(id, ConsentWord.DECLINED, Action.RELEASE_CONSENT_DECLINED);
    }

    /** Of a person, the latest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD','DPO')")
    public List<ReleaseConsent> of(PatientId patient) {
        return repository.of(patient);
    }

    /** Those that wait for the officer. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('DPO')")
    public List<ReleaseConsent> waiting() {
        return repository.waiting();
    }

    private Consenting judge(ReleaseConsentId id, ConsentWord word, Action action) {
        var consent = repository.hold(id).orElseThrow();
        var state = consent.on(facts.today());
        if (state != WAITING) {
            return new Consenting.TooLate(state);
        }
        return ledger.isByMe(consent) ? new Consenting.OwnWord() : said(consent, word, action);
    }

    private Consenting said(ReleaseConsent consent, ConsentWord word, Action action) {
        ledger.say(consent, word, action);
        return new Consenting.Recorded(repository.find(consent.id()).orElseThrow());
    }
}
