package bg.registratura.subjectrequest;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.esignature.Examination;
import bg.registratura.esignature.Examination.Examined;
import bg.registratura.esignature.Examination.Unread;
import bg.registratura.esignature.Examination.Why;
import bg.registratura.esignature.Signatory;
import bg.registratura.esignature.SignatureExam;
import bg.registratura.people.Identifier;
import bg.registratura.people.PatientId;
import bg.registratura.search.Match;
import bg.registratura.search.PatientSearch;
import bg.registratura.security.CurrentUser;
import bg.registratura.subjectrequest.FileFindings.Signed;
import bg.registratura.subjectrequest.Steps.Intent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in requests that came with an electronic signature. The file is the signed form: it gets its number at once, by the day on
 * which it came. What its signatures are worth is put on record; who asks is seen from a document, as of every request.
 */
@Service
public class ElectronicRequests {

    /** As many days as a file may have waited to be entered; an earlier day is a slip of the hand. */
    static final int LONGEST_WAIT = 366;

    private static final String DESK = "hasAnyRole('RECEPTION', 'SHIFT_LEAD')";

    private final SignatureExam exam;
    private final PatientSearch search;
    private final Steps steps;
    private final StepRepository writing;
    private final RequestRepository requests;
    private final SignedFileRepository files;
    private final HolidayRepository holidays;
    private final Receipts receipts;
    private final AuditLog audit;
    private final CurrentUser user;
    private final Clock clock;

    ElectronicRequests(
            SignatureExam exam,
            PatientSearch search,
            Steps steps,
            StepRepository writing,
            RequestRepository requests,
            SignedFileRepository files,
            HolidayRepository holidays,
            Receipts receipts,
            AuditLog audit,
            CurrentUser user,
            Clock clock) {
        this.exam = exam;
        this.search = search;
        this.steps = steps;
        this.writing = writing;
        this.requests = requests;
        this.files = files;
        this.holidays = holidays;
        this.receipts = receipts;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** The day in Sofia. */
    @PreAuthorize(DESK)
    public LocalDate today() {
        return steps.today();
    }

    /** The first day on which what is entered today may have come. */
    @PreAuthorize(DESK)
    public LocalDate earliest() {
        return steps.today().minusDays(LONGEST_WAIT);
    }

    /** What can be said of a file, and who of the register bears a number that stands in it. The search logs itself. */
    @PreAuthorize(DESK)
    @Transactional
    public Reading read(SignedFile file) {
        var examination = examine(file);
        var people = new LinkedHashMap<PatientId, Match>();
        if (examination instanceof Examined examined) {
            examined.signatures().stream()
                    .flatMap(finding -> finding.signatory().number().stream())
                    .distinct()
                    .flatMap(number -> bearers(number).stream())
                    .forEach(match -> people.putIfAbsent(match.id(), match));
        }
        return new Reading(examination, files.isEntered(file), List.copyOf(people.values()));
    }

    /** Enters it, once: the file is looked at anew, whatever a screen showed. */
    @PreAuthorize(DESK)
    @Transactional
    public Progress take(SubjectRequestId id, Intake intake, SignedFile file, LocalDate came) {
        var before = requests.find(id);
        if (before.isPresent()) {
            return new Progress.Made(before.get());
        }
        var against = against(intake, file, came);
        if (against.isPresent()) {
            return refused(id, intake, against.get());
        }
        if (!(examine(file) instanceof Examined examined)) {
            return refused(id, intake, Refusal.NOT_SIGNED);
        }
        var term = Term.from(came, holidays.days());
        var draft = steps.begin(id, intake, () -> term);
        var findings = examined.signatures().stream()
                .map(finding -> new Signed(finding, isOf(intake, finding.signatory())))
                .toList();
        files.keep(
                id,
                file,
                new FileFindings(examined.form(), examined.lists(), clock.instant(), findings),
                user.require().account().value());
        return steps.take(
                draft,
                Intent.to(RequestStatus.REGISTERED, Action.REQUEST_TAKEN),
                request -> request.against(RequestStatus.REGISTERED),
                step -> writing.register(step, receipts.issue(draft, term), term));
    }

    private Optional<Refusal> against(Intake intake, SignedFile file, LocalDate came) {
        if (intake.wish().channel() != Channel.ELECTRONIC) {
            return Optional.of(Refusal.NOT_SIGNED);
        }
        if (came.isAfter(steps.today()) || came.isBefore(earliest())) {
            return Optional.of(Refusal.NOT_THAT_DAY);
        }
        return files.isEntered(file) ? Optional.of(Refusal.FILE_ENTERED) : Optional.empty();
    }

    private Progress refused(SubjectRequestId id, Intake intake, Refusal why) {
        var about = Optional.ofNullable(intake.patient()).map(PatientId::value);
        audit.append(AuditEvent.of(Action.REQUEST_TAKEN)
                .about(about.orElse(null))
                .on("subject_request", id.value())
                .saying(why.name())
                .refused());
        return new Progress.Refused(why);
    }

    /** Both files together are no longer than one may be: they are kept in one row. */
    private Examination examine(SignedFile file) {
        return file.length() > SignatureExam.MOST_BYTES
                ? new Unread(Why.TOO_LONG)
                : exam.of(file.bytes(), file.beside());
    }

    /** Whether a certificate bears the number of the person whom the request is about. */
    private boolean isOf(Intake intake, Signatory signatory) {
        var number = signatory.number().orElse("");
        var patient = intake.patient();
        if (number.isEmpty() || patient == null) {
            return !number.isEmpty()
                    && intake.applicant().role() == ApplicantRole.SUBJECT
                    && number.equals(Identifier.tidy(intake.applicant().number()));
        }
        return bearers(number).stream()
                .anyMatch(match ->
                        match.id().equals(patient) || match.under().id().equals(patient));
    }

    private List<Match> bearers(String number) {
        return search.search(number).matches().stream()
                .filter(match -> match.by() == Match.By.IDENTIFIER)
                .toList();
    }

    /**
     * What a file says, and who of the register may be the one who signed.
     *
     * @param entered whether this very file is a request already
     */
    public record Reading(Examination examination, boolean entered, List<Match> people) {

        public Reading {
            people = List.copyOf(people);
        }
    }
}
