package bg.registratura.subjectrequest;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.document.Documents;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.security.CurrentUser;
import bg.registratura.subjectrequest.Steps.Intent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The letters of a case: read, printed, told; and the one that says that an answer waits. */
@Service
public class Letters {

    /** Days an answer is kept at the desk after the letter that says so. */
    public static final int DAYS_TO_COLLECT = 30;

    private static final String WRITERS = "hasAnyRole('RECEPTION', 'SHIFT_LEAD', 'DPO')";

    private final LetterRepository letters;
    private final RecipientNoticeRepository notices;
    private final LetterPress press;
    private final Steps steps;
    private final StepRepository writing;
    private final Documents documents;
    private final AuditLog audit;
    private final CurrentUser user;
    private final Clock clock;

    Letters(
            LetterRepository letters,
            RecipientNoticeRepository notices,
            LetterPress press,
            Steps steps,
            StepRepository writing,
            Documents documents,
            AuditLog audit,
            CurrentUser user,
            Clock clock) {
        this.letters = letters;
        this.notices = notices;
        this.press = press;
        this.steps = steps;
        this.writing = writing;
        this.documents = documents;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** The letters of a case, the oldest first. */
    @PreAuthorize("hasAnyRole('RECEPTION', 'SHIFT_LEAD', 'DPO', 'AUDITOR')")
    @Transactional(readOnly = true)
    public List<Letter> of(SubjectRequestId request) {
        return letters.of(request);
    }

    /** What is written and reached nobody yet, the oldest first. */
    @PreAuthorize(WRITERS)
    @Transactional(readOnly = true)
    public List<OwedLetter> owed() {
        return Stream.concat(letters.owed().stream(), notices.owed().stream())
                .sorted(Comparator.comparing(OwedLetter::writtenAt))
                .toList();
    }

    /** Both copies, the first time; empty when they are out already. */
    @PreAuthorize(WRITERS)
    @Transactional
    public Optional<byte[]> print(Letter letter) {
        return documents.print(letter.document());
    }

    /** Writes that the answer lies at the desk, and until when; not while an earlier letter still runs. */
    @PreAuthorize(WRITERS)
    @Transactional
    public Progress remind(SubjectRequest shown) {
        var collectBy = steps.today().plusDays(DAYS_TO_COLLECT);
        return steps.take(
                shown,
                Intent.to(RequestStatus.ANSWER_PRINTED, Action.REQUEST_REMINDED),
                this::againstReminding,
                step -> {
                    letters.write(press.waiting(shown, collectBy), LetterKind.WAITING, step, collectBy);
                    writing.reminded(step);
                });
    }

    /**
     * Notes how a letter reached its person. False when somebody noted it before.
     *
     * @param on the day on which it was handed over or posted: not before it was written, not after today
     */
    @PreAuthorize(WRITERS)
    @Transactional
    public boolean told(SubjectRequest request, Letter letter, LetterWay way, LocalDate on) {
        if (!letter.mayBeTold(way)) {
            throw new IllegalArgumentException("a letter that has to come before the deed does not stay in the file");
        }
        if (on.isBefore(Dates.dayOf(letter.writtenAt())) || on.isAfter(steps.today())) {
            throw new IllegalArgumentException("a letter is told between its day and today");
        }
        var by = user.require().account().value();
        if (!letters.tell(letter.document(), request.id(), on, way, clock.instant(), by)) {
            return false;
        }
        audit.append(AuditEvent.of(Action.REQUEST_LETTER_TOLD)
                .about(request.patient().map(PatientId::value).orElse(null))
                .on("subject_request", request.id().value())
                .saying(letter.kind() + " " + way));
        return true;
    }

    /** The day by which letters are told. */
    @PreAuthorize(WRITERS)
    public LocalDate today() {
        return steps.today();
    }

    void extension(Step step, SubjectRequest request, Extension extension) {
        letters.write(press.extension(request, extension), LetterKind.EXTENSION, step, null);
    }

    void identity(Step step, SubjectRequest request, Doubt doubt) {
        letters.write(press.identity(request, doubt), LetterKind.IDENTITY, step, null);
    }

    /** Article 18(3): said before it is done. The request itself may be closed long since. */
    Letter lifting(SubjectRequest request, LocalDate since, String reason) {
        var document = press.lifting(request, since, reason);
        letters.write(
                document,
                LetterKind.LIFTING,
                new Step(
                        request.id(),
                        request.version(),
                        request.status(),
                        request.status(),
                        clock.instant(),
                        user.require().account().value(),
                        reason),
                null);
        return letters.of(request.id()).stream()
                .filter(letter -> letter.document().equals(document))
                .findFirst()
                .orElseThrow();
    }

    /** Nobody is given up who was not told that the answer waits, and until when. */
    Optional<Refusal> againstGivingUp(SubjectRequest request) {
        var today = steps.today();
        return letters.of(request.id()).stream().anyMatch(letter -> letter.wasInVain(today))
                ? Optional.empty()
                : Optional.of(Refusal.STILL_WAITED_FOR);
    }

    private Optional<Refusal> againstReminding(SubjectRequest request) {
        var today = steps.today();
        var runs = letters.of(request.id()).stream()
                .filter(letter -> letter.kind() == LetterKind.WAITING)
                .anyMatch(letter -> !letter.wasInVain(today));
        return request.status() == RequestStatus.ANSWER_PRINTED && !runs
                ? Optional.empty()
                : Optional.of(Refusal.NOT_NOW);
    }
}
