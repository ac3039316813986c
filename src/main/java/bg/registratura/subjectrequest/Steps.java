package bg.registratura.subjectrequest;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.security.CurrentUser;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes one step of a request: holds its row, judges, does, writes down. Either way the attempt is on record. */
@Component
class Steps {

    private final RequestRepository requests;
    private final StepRepository writing;
    private final RectificationRepository rectifications;
    private final AuditLog audit;
    private final CurrentUser user;
    private final Clock clock;

    Steps(
            RequestRepository requests,
            StepRepository writing,
            RectificationRepository rectifications,
            AuditLog audit,
            CurrentUser user,
            Clock clock) {
        this.requests = requests;
        this.writing = writing;
        this.rectifications = rectifications;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    LocalDate today() {
        return Dates.dayOf(clock.instant());
    }

    /** Writes a request down once; the second time finds it written. */
    @Transactional(propagation = Propagation.MANDATORY)
    public SubjectRequest begin(SubjectRequestId id, Intake intake, Supplier<Term> term) {
        return requests.find(id).orElseGet(() -> {
            writing.draft(
                    id,
                    intake,
                    term.get(),
                    clock.instant(),
                    user.require().account().value());
            rectifications.ask(id, intake.changes());
            audit.append(event(Action.REQUEST_DRAFTED, id, Optional.ofNullable(intake.patient()))
                    .saying(intake.kind().name()));
            return requests.find(id).orElseThrow();
        });
    }

    /** Does the deed if nobody was faster and nothing speaks against it; nothing is ever done twice. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Progress take(
            SubjectRequest shown,
            Intent intent,
            Function<SubjectRequest, Optional<Refusal>> judge,
            Consumer<Step> deed) {
        return attempt(shown, intent, judge, step -> {
            deed.accept(step);
            return Optional.empty();
        });
    }

    /** The same where only the deed itself can tell whether it may be done; one that refuses has changed nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Progress attempt(
            SubjectRequest shown,
            Intent intent,
            Function<SubjectRequest, Optional<Refusal>> judge,
            Function<Step, Optional<Refusal>> deed) {
        var held = requests.lock(shown.id()).orElseThrow();
        var against = held.version() == shown.version() ? judge.apply(held) : Optional.of(Refusal.CHANGED_ELSEWHERE);
        var event = event(intent.action(), held.id(), held.patient());
        var refused = against.or(() -> deed.apply(new Step(
                held.id(),
                held.version() + 1,
                held.status(),
                intent.to(),
                clock.instant(),
                user.require().account().value(),
                intent.note())));
        if (refused.isPresent()) {
            audit.append(event.saying(refused.get().name()).refused());
            return new Progress.Refused(refused.get());
        }
        audit.append(event.saying(held.kind().name()));
        return new Progress.Made(requests.find(held.id()).orElseThrow());
    }

    private static AuditEvent event(Action action, SubjectRequestId id, Optional<PatientId> about) {
        return AuditEvent.of(action)
                .about(about.map(PatientId::value).orElse(null))
                .on("subject_request", id.value());
    }

    /** What somebody wants of a request. */
    record Intent(RequestStatus to, Action action, String note) {

        static Intent to(RequestStatus to, Action action) {
            return new Intent(to, action, "");
        }
    }
}
