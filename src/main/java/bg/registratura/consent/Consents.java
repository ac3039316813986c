package bg.registratura.consent;

import bg.registratura.consent.Consenting.Reason;
import bg.registratura.consent.Scribe.Said;
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

    private final Meanwhile meanwhile;
    private final LedgerRepository ledgers;
    private final Scribe scribe;
    private final Signatures signatures;
    private final Clock clock;

    Consents(Meanwhile meanwhile, LedgerRepository ledgers, Scribe scribe, Signatures signatures, Clock clock) {
        this.meanwhile = meanwhile;
        this.ledgers = ledgers;
        this.scribe = scribe;
        this.signatures = signatures;
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
        meanwhile.hold(order);
        return meanwhile
                .inForce(order)
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
        meanwhile.hold(subject.order());
        if (ledgers.of(subject.order()).isPastAnnulling(consent)) {
            return new Consenting.Refused(Reason.ANNULLED_ALREADY);
        }
        return scribe.annulled(subject, consent, reason)
                .<Consenting>map(Consenting.Recorded::new)
                .orElseGet(() -> new Consenting.Refused(
                        ledgers.isReported(subject.order()) ? Reason.UNDER_A_REPORT : Reason.UNDER_AN_EXPOSURE));
    }

    private Consenting decide(
            ConsentForm form, ConsentEvent event, Said said, List<Signer> signers, List<Set<SignerRole>> lacking) {
        if (!lacking.isEmpty()) {
            return new Consenting.Unsigned(lacking);
        }
        var unchecked = signatures.unchecked(form, signers);
        if (!unchecked.isEmpty()) {
            return new Consenting.Unchecked(unchecked);
        }
        meanwhile.hold(form.order());
        var tooLate = meanwhile.tooLate(form, event);
        if (tooLate.isPresent()) {
            return new Consenting.Refused(tooLate.get());
        }
        var ends = event == ConsentEvent.WITHDRAWN ? meanwhile.inForce(form.order()) : Optional.<ConsentId>empty();
        signatures.enter(form, signers);
        return new Consenting.Recorded(scribe.signed(form, event, said, ends.orElse(null)));
    }

    private Consenting end(ConsentId consent, ConsentEvent event, String reason) {
        return ledgers.subject(consent)
                .<Consenting>map(subject -> new Consenting.Recorded(scribe.ended(subject, event, consent, reason)))
                .orElseGet(() -> new Consenting.Refused(Reason.NOT_IN_FORCE));
    }

    private LocalDate today() {
        return Dates.dayOf(clock.instant());
    }

    private static List<SignerRole> roles(List<Signer> signers) {
        return signers.stream().map(Signer::role).toList();
    }
}
