package bg.registratura.subjectrequest;

import bg.registratura.audit.Action;
import bg.registratura.disclosure.Heirship;
import bg.registratura.identity.IdentityCheckId;
import bg.registratura.restriction.Order;
import bg.registratura.restriction.Restricting;
import bg.registratura.subjectrequest.Steps.Intent;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The officer's part and the handing over: extended, decided, issued as two copies, given into the person's hand. */
@Service
public class Answers {

    private final Steps steps;
    private final StepRepository writing;
    private final HolidayRepository holidays;
    private final AnswerPress press;
    private final ApplicantChecks checks;
    private final Letters letters;
    private final Restricting restricting;
    private final Rectifications rectifications;

    Answers(
            Steps steps,
            StepRepository writing,
            HolidayRepository holidays,
            AnswerPress press,
            ApplicantChecks checks,
            Letters letters,
            Restricting restricting,
            Rectifications rectifications) {
        this.steps = steps;
        this.writing = writing;
        this.holidays = holidays;
        this.press = press;
        this.checks = checks;
        this.letters = letters;
        this.restricting = restricting;
        this.rectifications = rectifications;
    }

    /** Takes one or two further months within the first, by a letter with the cause and the reasons. */
    @PreAuthorize("hasRole('DPO')")
    @Transactional
    public Progress extend(SubjectRequest shown, Extending wish) {
        var today = steps.today();
        return steps.take(
                shown,
                new Intent(RequestStatus.EXTENDED, Action.REQUEST_EXTENDED, wish.reason()),
                request -> request.againstExtending(today, wish.reason()),
                step -> {
                    var extension = shown.term()
                            .extended(today, wish, holidays.days())
                            .extension()
                            .orElseThrow();
                    letters.extension(step, shown, extension);
                    writing.extend(step, extension);
                });
    }

    /** Why a text is no answer yet, to be shown at its field. */
    public static Optional<Refusal> unfinished(String answer) {
        return AnswerText.unfinished(answer);
    }

    /** Decides, with the answer as it will be printed. */
    @PreAuthorize("hasRole('DPO')")
    @Transactional
    public Progress decide(SubjectRequest shown, Decision decision, String answer) {
        return steps.take(
                shown,
                new Intent(RequestStatus.DECIDED, Action.REQUEST_DECIDED, decision.name()),
                request -> request.againstDeciding(answer)
                        .or(() -> checkedNoMore(request))
                        .or(() -> request.isRestrictedBy(decision)
                                ? Optional.of(Refusal.NO_RESTRICTION)
                                : Optional.empty())
                        .or(() -> decision.grantsSomething() && rectifications.isAnyAsked(request)
                                ? Optional.of(Refusal.OTHER_CHANGES)
                                : Optional.empty()),
                step -> writing.decide(step, new Ruling(decision, answer, step.now())));
    }

    /** Decides to restrict, wholly or in part: from this moment it stands. */
    @PreAuthorize("hasRole('DPO')")
    @Transactional
    public Progress restrict(SubjectRequest shown, Decision decision, String answer, Order order) {
        return steps.take(
                shown,
                new Intent(RequestStatus.DECIDED, Action.REQUEST_DECIDED, decision.name()),
                request -> request.againstDeciding(answer)
                        .or(() -> checkedNoMore(request))
                        .or(() -> request.isRestrictedBy(decision) && restricting.isGood(order)
                                ? Optional.empty()
                                : Optional.of(Refusal.NO_RESTRICTION)),
                step -> {
                    restricting.place(shown.patient().orElseThrow(), shown.id().value(), order);
                    writing.decide(step, new Ruling(decision, answer, step.now()));
                });
    }

    /** Decides to correct a record, wholly or in part: it is corrected with the decision. */
    @PreAuthorize("hasRole('DPO')")
    @Transactional
    public Progress rectify(
            SubjectRequest shown, Decision decision, String answer, Rectifying seen, Set<Particular> granted) {
        return steps.attempt(
                shown,
                new Intent(RequestStatus.DECIDED, Action.REQUEST_DECIDED, decision.name()),
                request -> request.againstDeciding(answer)
                        .or(() -> checkedNoMore(request))
                        .or(() -> seen.fits(
                                        decision,
                                        granted,
                                        !request.wish().text().isBlank())
                                ? Optional.empty()
                                : Optional.of(Refusal.OTHER_CHANGES)),
                step -> {
                    var refused = rectifications.correct(step, shown, seen, granted);
                    if (refused.isEmpty()) {
                        writing.decide(step, new Ruling(decision, answer, step.now()));
                    }
                    return refused;
                });
    }

    /** Issues the answer: one outgoing number, one content, two marked copies, a place on the shelf. */
    @PreAuthorize("hasRole('DPO')")
    @Transactional
    public Progress print(SubjectRequest shown) {
        return steps.take(
                shown,
                Intent.to(RequestStatus.ANSWER_PRINTED, Action.ANSWER_PRINTED),
                SubjectRequest::againstPrinting,
                step -> {
                    var paper = press.issue(shown);
                    writing.printed(step, paper.in(writing.freePlace()));
                });
    }

    /** Hands the answer over: a fresh look into an identity document, and both copies signed. */
    @PreAuthorize("hasAnyRole('RECEPTION', 'SHIFT_LEAD')")
    @Transactional
    public Progress deliver(SubjectRequest shown, Handover handover) {
        var today = steps.today();
        return steps.take(
                shown,
                Intent.to(RequestStatus.DELIVERED, Action.ANSWER_DELIVERED),
                request -> request.againstDelivering(
                        () -> checks.againstReceiving(request, handover, today),
                        handover.applicantSigned(),
                        handover.laboratorySigned()),
                step -> {
                    checks.received(shown, handover);
                    writing.deliver(step, handover.check(), today);
                });
    }

    /** The day on which something is handed over now. */
    @PreAuthorize("hasAnyRole('RECEPTION', 'SHIFT_LEAD')")
    public LocalDate today() {
        return steps.today();
    }

    /** The first day that can be the day of the death, where an heir takes the answer. */
    @PreAuthorize("hasAnyRole('RECEPTION', 'SHIFT_LEAD')")
    public Optional<LocalDate> earliestDeath(SubjectRequest request) {
        return checks.earliestDeath(request);
    }

    /** The look into a document went away with a record that was unmerged: it is taken anew before anything is decided. */
    private Optional<Refusal> checkedNoMore(SubjectRequest request) {
        return request.identityCheck()
                .filter(check -> !checks.isAbout(request, check))
                .map(_ -> Refusal.NO_IDENTITY_CHECK);
    }

    /**
     * What the desk saw when it gave the answer away.
     *
     * @param check the look into a document, made today for this answer
     * @param heirship of an heir, what makes them one
     */
    public record Handover(
            IdentityCheckId check,
            boolean applicantSigned,
            boolean laboratorySigned,
            @Nullable Heirship heirship) {

        /** Into the hand of anybody but an heir. */
        public Handover(IdentityCheckId check, boolean applicantSigned, boolean laboratorySigned) {
            this(check, applicantSigned, laboratorySigned, null);
        }
    }
}
