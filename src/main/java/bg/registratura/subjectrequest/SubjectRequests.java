package bg.registratura.subjectrequest;

import bg.registratura.audit.Action;
import bg.registratura.identity.IdentityCheckId;
import bg.registratura.security.SecondPerson;
import bg.registratura.security.SecondPersons;
import bg.registratura.security.SecondSignature;
import bg.registratura.subjectrequest.Steps.Intent;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes requests in at the desk: written down, handed in, numbered, its clock started, its applicant identified. */
@Service
public class SubjectRequests {

    private static final String DESK = "hasAnyRole('RECEPTION', 'SHIFT_LEAD')";

    private final Steps steps;
    private final StepRepository writing;
    private final HolidayRepository holidays;
    private final Receipts receipts;
    private final ApplicantChecks checks;
    private final Letters letters;
    private final SecondPersons seconds;

    SubjectRequests(
            Steps steps,
            StepRepository writing,
            HolidayRepository holidays,
            Receipts receipts,
            ApplicantChecks checks,
            Letters letters,
            SecondPersons seconds) {
        this.steps = steps;
        this.writing = writing;
        this.holidays = holidays;
        this.receipts = receipts;
        this.checks = checks;
        this.letters = letters;
        this.seconds = seconds;
    }

    /** Writes a request down, to be printed and signed. The same id twice is the same request. */
    @PreAuthorize(DESK)
    @Transactional
    public SubjectRequest draft(SubjectRequestId id, Intake intake) {
        return steps.begin(id, intake, () -> Term.from(steps.today(), holidays.days()));
    }

    /** The signed form is handed in: it gets its incoming number, and the month begins. */
    @PreAuthorize(DESK)
    @Transactional
    public Progress register(SubjectRequest shown) {
        return steps.take(
                shown,
                Intent.to(RequestStatus.REGISTERED, Action.REQUEST_TAKEN),
                request -> request.against(RequestStatus.REGISTERED),
                step -> {
                    var term = Term.from(steps.today(), holidays.days());
                    writing.register(step, receipts.issue(shown, term), term);
                });
    }

    /** Somebody looked into an identity document for this request; the officer can begin. */
    @PreAuthorize(DESK)
    @Transactional
    public Progress identify(SubjectRequest shown, IdentityCheckId check) {
        var to = shown.term().extension().isPresent() ? RequestStatus.EXTENDED : RequestStatus.IN_PROGRESS;
        return steps.take(
                shown,
                Intent.to(to, Action.REQUEST_IDENTIFIED),
                request -> request.against(to).or(() -> checks.againstAsking(request, check, steps.today())),
                step -> writing.identify(step, check, shown.term().resumed(steps.today(), holidays.days())));
    }

    /** It is in doubt who asks: a letter says what is wanted, and the clock stands until it comes. */
    @PreAuthorize("hasAnyRole('RECEPTION', 'SHIFT_LEAD', 'DPO')")
    @Transactional
    public Progress doubt(SubjectRequest shown, Doubt doubt) {
        return steps.take(
                shown,
                new Intent(RequestStatus.IDENTITY_PENDING, Action.REQUEST_SUSPENDED, doubt.reason()),
                request -> request.against(RequestStatus.IDENTITY_PENDING)
                        .or(() -> doubt.isSaid() ? Optional.empty() : Optional.of(Refusal.NO_WORDS)),
                step -> {
                    letters.identity(step, shown, doubt);
                    writing.suspend(step, steps.today());
                });
    }

    /**
     * Ends it without an answer in the person's hands: withdrawn, never identified, or nobody came. Once it was handed in, two
     * persons end it.
     */
    @PreAuthorize("hasAnyRole('SHIFT_LEAD', 'DPO') or hasRole('RECEPTION') and #as.name() == 'WITHDRAWN'")
    @Transactional
    public Progress close(SubjectRequest shown, RequestStatus as, String reason, SecondSignature second) {
        var against = againstClosing(shown, as).or(() -> words(reason));
        if (against.isPresent() || shown.status() == RequestStatus.DRAFT) {
            return end(shown, as, reason, null);
        }
        var outcome = seconds.confirm(second, "REQUEST_" + as);
        return outcome instanceof SecondPerson.Confirmed(var beside)
                ? end(shown, as, reason, beside.value())
                : new Progress.NeedsSecondPerson(outcome);
    }

    private Progress end(SubjectRequest shown, RequestStatus as, String reason, @Nullable UUID beside) {
        return steps.take(
                shown,
                new Intent(as, Action.REQUEST_CLOSED, reason),
                request -> againstClosing(request, as).or(() -> words(reason)),
                step -> writing.close(step, beside));
    }

    /** Why it may not end so, whatever the reason and whoever stands by. */
    @PreAuthorize("hasAnyRole('RECEPTION', 'SHIFT_LEAD', 'DPO')")
    @Transactional(readOnly = true)
    public Optional<Refusal> againstClosing(SubjectRequest request, RequestStatus as) {
        return request.against(as)
                .or(() -> as == RequestStatus.UNCLAIMED ? letters.againstGivingUp(request) : Optional.empty());
    }

    private static Optional<Refusal> words(String reason) {
        return reason.isBlank() ? Optional.of(Refusal.NO_WORDS) : Optional.empty();
    }
}
