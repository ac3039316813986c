package bg.registratura.subjectrequest;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.document.DocumentId;
import bg.registratura.restriction.Restricting;
import bg.registratura.restriction.Restriction;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The end of a restriction: its person is told before, by a letter, and only then is it lifted (article 18(3)). */
@Service
public class Liftings {

    private final Restricting restricting;
    private final LiftingRepository repository;
    private final RequestRepository requests;
    private final Letters letters;
    private final AuditLog audit;

    Liftings(
            Restricting restricting,
            LiftingRepository repository,
            RequestRepository requests,
            Letters letters,
            AuditLog audit) {
        this.restricting = restricting;
        this.repository = repository;
        this.requests = requests;
        this.letters = letters;
        this.audit = audit;
    }

    /** All that stand, those to be looked at first on top. */
    @PreAuthorize("hasRole('DPO')")
    @Transactional
    public List<StandingRestriction> standing() {
        return restricting.standing().stream().map(this::with).toList();
    }

    /** How many wait for something today: to be looked at, told of, or lifted now that the person knows. */
    @PreAuthorize("hasRole('DPO')")
    @Transactional(readOnly = true)
    public int countDue() {
        return repository.countDue(restricting.today());
    }

    /** Writes to the person that it will be lifted, and why; false when somebody did before. */
    @PreAuthorize("hasRole('DPO')")
    @Transactional
    public boolean announce(Restriction restriction, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a reason is required");
        }
        if (!repository.holdUntold(restriction.id())) {
            return false;
        }
        var letter = letters.lifting(with(restriction).request(), restriction.placedOn(), reason.strip());
        repository.announce(restriction.id(), letter.document(), reason.strip());
        audit.append(AuditEvent.of(Action.RESTRICTION_ANNOUNCED)
                .about(restriction.person().value())
                .on("restriction", restriction.id().value()));
        return true;
    }

    /** Lifts it, if the person was told in time; what was not, is refused and on record. */
    @PreAuthorize("hasRole('DPO')")
    @Transactional
    public Optional<Refusal> lift(Restriction restriction) {
        var today = restricting.today();
        if (!with(restriction).mayBeLifted(today)) {
            audit.append(AuditEvent.of(Action.RESTRICTION_LIFTED)
                    .about(restriction.person().value())
                    .on("restriction", restriction.id().value())
                    .saying(Refusal.NOT_TOLD.name())
                    .refused());
            return Optional.of(Refusal.NOT_TOLD);
        }
        return restricting.lift(restriction.id()) ? Optional.empty() : Optional.of(Refusal.CHANGED_ELSEWHERE);
    }

    private StandingRestriction with(Restriction restriction) {
        var request = requests.find(new SubjectRequestId(restriction.request())).orElseThrow();
        var told = repository.letterOf(restriction.id()).flatMap(document -> letter(request, document));
        return new StandingRestriction(restriction, request, told.orElse(null));
    }

    private Optional<Letter> letter(SubjectRequest request, DocumentId document) {
        return letters.of(request.id()).stream()
                .filter(letter -> letter.document().equals(document))
                .findFirst();
    }
}
