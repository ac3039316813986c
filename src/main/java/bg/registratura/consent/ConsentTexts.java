package bg.registratura.consent;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.consent.TextAdopting.Adopted;
import bg.registratura.consent.TextAdopting.Reason;
import bg.registratura.crypto.Uuid7;
import bg.registratura.language.Dates;
import bg.registratura.security.CurrentUser;
import bg.registratura.visit.Examination;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the versions of what patients are told; a change is a new version by an order, and old sheets keep theirs. */
@Service
public class ConsentTexts {

    private static final String WRITERS = "hasAnyRole('REPORTING_PHYSICIAN','ADMINISTRATOR')";

    private final ConsentTextRepository repository;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    ConsentTexts(ConsentTextRepository repository, CurrentUser user, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every version of one kind, the newest first. */
    @Transactional(readOnly = true)
    @PreAuthorize(WRITERS)
    public List<ConsentText> all(Examination examination, Locale language) {
        return repository.all(examination, language);
    }

    /** The version printed today. */
    @Transactional(readOnly = true)
    public Optional<ConsentText> inForce(Examination examination, Locale language) {
        return repository.inForce(examination, language, today());
    }

    /** The day new versions may take effect at the earliest. */
    public LocalDate today() {
        return Dates.dayOf(clock.instant());
    }

    /** Writes the next version; from its day on it is the one that is printed. */
    @Transactional
    @PreAuthorize(WRITERS)
    public TextAdopting adopt(TextProposal proposal) {
        var last = repository.all(proposal.examination(), proposal.language()).stream()
                .findFirst();
        return wrong(proposal, last)
                .<TextAdopting>map(TextAdopting.Refused::new)
                .orElseGet(() -> write(proposal));
    }

    private Optional<Reason> wrong(TextProposal proposal, Optional<ConsentText> last) {
        var adoption = proposal.adoption();
        if (last.map(ConsentText::version).orElse(0) != proposal.follows()) {
            return Optional.of(Reason.OVERTAKEN);
        }
        if (adoption.effectiveOn().isBefore(today())) {
            return Optional.of(Reason.EFFECTIVE_IN_THE_PAST);
        }
        if (adoption.orderedOn().isAfter(adoption.effectiveOn())) {
            return Optional.of(Reason.ORDERED_TOO_LATE);
        }
        return last.filter(text -> !text.adoption().shipped() && isSame(text, proposal))
                .map(_ -> Reason.UNCHANGED);
    }

    private static boolean isSame(ConsentText text, TextProposal proposal) {
        return text.blocks().equals(proposal.blocks())
                && text.adoption().effectiveOn().equals(proposal.adoption().effectiveOn());
    }

    private TextAdopting write(TextProposal proposal) {
        var now = clock.instant();
        var text = proposal.as(new ConsentTextId(Uuid7.next(now)));
        try {
            repository.insert(text, user.require().account().value(), now);
        } catch (DuplicateKeyException e) {
            return new TextAdopting.Refused(Reason.OVERTAKEN);
        }
        audit.append(AuditEvent.of(Action.CONSENT_TEXT_ADOPTED)
                .on("consent_text", text.id().value())
                .saying(text.examination() + " " + text.language().getLanguage() + " " + text.version()));
        return new Adopted(text);
    }
}
