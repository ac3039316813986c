package bg.registratura.subjectrequest;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads requests: the lists by days left, and one case with its history. Opening a case is on record. */
@Service
public class Cases {

    private static final String READERS = "hasAnyRole('RECEPTION', 'SHIFT_LEAD', 'DPO', 'AUDITOR')";

    private final RequestRepository requests;
    private final HistoryRepository history;
    private final AuditLog audit;
    private final Clock clock;

    Cases(RequestRepository requests, HistoryRepository history, AuditLog audit, Clock clock) {
        this.requests = requests;
        this.history = history;
        this.audit = audit;
        this.clock = clock;
    }

    /** The day in Sofia by which days are counted. */
    public LocalDate today() {
        return Dates.dayOf(clock.instant());
    }

    /** All that is still owed to somebody, due first on top. */
    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public List<CaseLine> open() {
        return requests.list(states(status -> !status.isClosed()));
    }

    /** All that is done with. */
    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public List<CaseLine> closed() {
        return requests.list(states(RequestStatus::isClosed));
    }

    /** What one person ever asked. */
    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public List<CaseLine> about(PatientId patient) {
        return requests.about(patient);
    }

    /** Opens a case. */
    @PreAuthorize(READERS)
    @Transactional
    public Optional<SubjectRequest> find(SubjectRequestId id) {
        var found = requests.find(id);
        found.ifPresent(request -> audit.append(AuditEvent.of(Action.REQUEST_OPENED)
                .about(request.patient().map(PatientId::value).orElse(null))
                .on("subject_request", id.value())));
        return found;
    }

    /** What happened to a case, in order. */
    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public List<Happening> history(SubjectRequestId id) {
        return history.of(id);
    }

    private static List<RequestStatus> states(Predicate<RequestStatus> wanted) {
        return Arrays.stream(RequestStatus.values()).filter(wanted).toList();
    }
}
