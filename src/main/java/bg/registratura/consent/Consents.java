package bg.registratura.consent;

import bg.registratura.consent.Consenting.Reason;
import bg.registratura.consent.Scribe.Said;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.IdentityChecks;
import bg.registratura.language.Dates;
import bg.registratura.shell.NotFoundException;
import bg.registratura.visit.OrderId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Records what was decided, sheet by sheet; {@link Standings} tells what it comes to. */
@Service
public class Consents {

    private static final String DESK = "hasAnyRole('RECEPTION','SHIFT_LEAD')";

    private final ConsentFormRepository forms;
    private final LedgerRepository ledgers;
    private final Scribe scribe;
    private final IdentityChecks checks;
    private final Clock clock;

    Consents(ConsentFormRepository forms, LedgerRepository ledgers, Scribe scribe, IdentityChecks checks, Clock clock) {
        this.forms = forms;
        this.ledgers = ledgers;
        this.scribe = scribe;
        this.checks = checks;
        this.clock = clock;
    }

    /** Everybody who must has signed: the exposure may be made. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @PreAuthorize(DESK)
    public Consenting grant(ConsentForm form, Answers answers, List<Signer> signers) {
        var today = today();
        if (form.asksPregnancy(today) && answers.pregnancy() == Pregnancy.NOT_APPLICABLE) {
            return new Consenting.Refused(Reason.PREGNANCY_UNANSWERED);
        }
        var lacking = form.signatories(today).lacking(roles(signers));
        return decide(form, ConsentEvent.GRANTED, new Said(answers, ""), signers, lacking);
    }

    /** Somebody whose consent is needed says no, or a physician and a witness attest that they did. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @PreAuthorize(DESK)
    public Consenting refuse(ConsentForm form, String reason, List<Signer> signers) {
        var lacking = form.signatories(today()).lackingToRefuse(roles(signers));
        return decide(form, ConsentEvent.REFUSED, new Said(null, reason), signers, lacking);
    }

    /** Takes a consent back in writing, as it was given; what was done until then stays lawful. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @PreAuthorize(DESK)
    public Consenting withdraw(ConsentForm form, List<Signer> signers) {
        var lacking = form.signatories(today()).lackingToRefuse(roles(signers));
        return decide(form, ConsentEvent.WITHDRAWN, new Said(null, ""), signers, lacking);
    }

    /** The patient said stop: at once, without paper. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD','TECHNICIAN','REPORTING_PHYSICIAN')")
    public Consenting stop(OrderId order, String reason) {
        if (reason.isBlank()) {
            return new Consenting.Refused(Reason.REASON_MISSING);
        }
        forms.hold(order);
        return inForce(order)
                .<Consenting>map(consent -> end(consent, ConsentEvent.STOPPED, reason))
                .orElseGet(() -> new Consenting.Refused(Reason.NOT_IN_FORCE));
    }

    /**
     * An entry was a mistake: a counter-entry says so. Nothing that was ended comes to life by it, and a consent that an
     * exposure stands on is no mistake any more: the database keeps it.
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @PreAuthorize("hasRole('SHIFT_LEAD')")
    public Consenting annul(ConsentId consent, String reason) {
        if (reason.isBlank()) {
            return new Consenting.Refused(Reason.REASON_MISSING);
        }
        var subject = ledgers.subject(consent).orElseThrow(NotFoundException::new);
        forms.hold(subject.order());
        if (ledgers.of(subject.order()).isPastAnnulling(consent)) {
            return new Consenting.Refused(Reason.ANNULLED_ALREADY);
        }
        return scribe.annulled(subject, consent, reason)
                .<Consenting>map(Consenting.Recorded::new)
                .orElseGet(() -> new Consenting.Refused(Reason.UNDER_AN_EXPOSURE));
    }

    private Consenting decide(
            ConsentForm form, ConsentEvent event, Said said, List<Signer> signers, List<Set<SignerRole>> lacking) {
        if (!lacking.isEmpty()) {
            return new Consenting.Unsigned(lacking);
        }
        var unchecked =
                signers.stream().filter(signer -> !isChecked(signer, form)).toList();
        if (!unchecked.isEmpty()) {
            return new Consenting.Unchecked(unchecked);
        }
        forms.hold(form.order());
        var ends = event == ConsentEvent.WITHDRAWN ? inForce(form.order()) : Optional.<ConsentId>empty();
        var tooLate = tooLate(form, event, ends);
        if (tooLate.isPresent()) {
            return new Consenting.Refused(tooLate.get());
        }
        signers.forEach(signer -> forms.sign(form.id(), signer, clock.instant()));
        return new Consenting.Recorded(scribe.signed(form, event, said, ends.orElse(null)));
    }

    /** What happened meanwhile, perhaps at another desk. A no is never too late for its words. */
    private Optional<Reason> tooLate(ConsentForm form, ConsentEvent event, Optional<ConsentId> ends) {
        var ledger = ledgers.of(form.order());
        if (ledger.decided(form.id())) {
            return Optional.of(Reason.DECIDED_ALREADY);
        }
        if (event == ConsentEvent.WITHDRAWN && ends.isEmpty()) {
            return Optional.of(Reason.NOT_IN_FORCE);
        }
        if (event != ConsentEvent.GRANTED) {
            return Optional.empty();
        }
        if (ledger.saidNoAfter(form.printedAt())) {
            return Optional.of(Reason.OVERTAKEN_BY_A_NO);
        }
        return forms.asPrinted(form.id(), today()).superseded()
                ? Optional.of(Reason.TEXT_SUPERSEDED)
                : Optional.empty();
    }

    private boolean isChecked(Signer signer, ConsentForm form) {
        var check = signer.identityCheck();
        return check == null
                ? !signer.needsIdentityCheck()
                : checks.find(check)
                        .filter(found -> found.look().bearer() == signer.role().bearer())
                        .filter(found -> checks.isGood(found.id(), form.patient(), CheckPurpose.CONSENT, today()))
                        .isPresent();
    }

    private Consenting end(ConsentId consent, ConsentEvent event, String reason) {
        return ledgers.subject(consent)
                .<Consenting>map(subject -> new Consenting.Recorded(scribe.ended(subject, event, consent, reason)))
                .orElseGet(() -> new Consenting.Refused(Reason.NOT_IN_FORCE));
    }

    private Optional<ConsentId> inForce(OrderId order) {
        return ledgers.of(order).inForceAt(clock.instant()).map(Ledger.Entry::id);
    }

    private LocalDate today() {
        return Dates.dayOf(clock.instant());
    }

    private static List<SignerRole> roles(List<Signer> signers) {
        return signers.stream().map(Signer::role).toList();
    }
}
