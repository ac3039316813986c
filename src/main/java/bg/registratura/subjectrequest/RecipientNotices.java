package bg.registratura.subjectrequest;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.Uuid7;
import bg.registratura.document.Documents;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.security.CurrentUser;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever received data that were corrected, erased or restricted since is told, or it is written down why not (article 19). */
@Service
public class RecipientNotices {

    public static final int LONGEST_ADDRESS = 300;
    public static final int LONGEST_REASON = 900;

    private static final String WRITERS = "hasAnyRole('RECEPTION', 'SHIFT_LEAD', 'DPO')";

    private final RecipientNoticeRepository repository;
    private final RequestRepository requests;
    private final NoticePress press;
    private final Documents documents;
    private final AuditLog audit;
    private final CurrentUser user;
    private final Clock clock;

    RecipientNotices(
            RecipientNoticeRepository repository,
            RequestRepository requests,
            NoticePress press,
            Documents documents,
            AuditLog audit,
            CurrentUser user,
            Clock clock) {
        this.repository = repository;
        this.requests = requests;
        this.press = press;
        this.documents = documents;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** Who received what a request changed, each once, with what was done to tell them. */
    @PreAuthorize(WRITERS)
    @Transactional(readOnly = true)
    public List<NoticedRecipient> of(SubjectRequest request) {
        return repository.of(request.id());
    }

    /** Where the house knows that a letter reaches them; empty where it does not. */
    @PreAuthorize("hasRole('DPO')")
    @Transactional(readOnly = true)
    public String addressOf(SubjectRequest request, NoticedRecipient recipient) {
        return repository.addressOf(request.id(), recipient.key()).orElse("");
    }

    /** Requests that have somebody to be told of whom nothing is written yet, the oldest first. */
    @PreAuthorize("hasRole('DPO')")
    @Transactional(readOnly = true)
    public List<SubjectRequestId> due() {
        return repository.due();
    }

    /** Writes to a recipient; false when somebody did before, or wrote down why not. */
    @PreAuthorize("hasRole('DPO')")
    @Transactional
    public boolean write(SubjectRequest shown, NoticedRecipient recipient, String address) {
        refuse(address, LONGEST_ADDRESS);
        var request = hold(shown);
        var to = open(request, recipient);
        to.ifPresent(one -> {
            var id = new RecipientNoticeId(Uuid7.next(clock.instant()));
            var letter =
                    press.issue(request, one.name(), address.strip(), one.last().orElseThrow());
            repository.write(id, request.id(), one, letter, address.strip(), clock.instant(), by());
            note(Action.RECIPIENT_NOTICE_WRITTEN, request, id, request.kind().name());
        });
        return to.isPresent();
    }

    /** Writes down why a recipient is not told; false when somebody did before, or wrote to them. */
    @PreAuthorize("hasRole('DPO')")
    @Transactional
    public boolean waive(SubjectRequest shown, NoticedRecipient recipient, WaiverGround ground, String reason) {
        refuse(reason, LONGEST_REASON);
        var request = hold(shown);
        var to = open(request, recipient);
        to.ifPresent(one -> {
            var id = new RecipientNoticeId(Uuid7.next(clock.instant()));
            repository.waive(id, request.id(), one, ground, reason.strip(), clock.instant(), by());
            note(Action.RECIPIENT_NOTICE_WAIVED, request, id, request.kind() + " " + ground);
        });
        return to.isPresent();
    }

    /** Both copies, the first time; empty when they are out already. */
    @PreAuthorize(WRITERS)
    @Transactional
    public Optional<byte[]> print(RecipientNotice notice) {
        return notice.letter().flatMap(documents::print);
    }

    /**
     * Notes how a letter reached its recipient. False when somebody noted it before.
     *
     * @param on the day on which it was handed over or posted: not before it was written, not after today
     */
    @PreAuthorize(WRITERS)
    @Transactional
    public boolean told(SubjectRequest request, RecipientNotice notice, LetterWay way, LocalDate on) {
        if (way == LetterWay.NO_ADDRESS) {
            throw new IllegalArgumentException("a recipient is not told by what lies in the file");
        }
        if (on.isBefore(Dates.dayOf(notice.at())) || on.isAfter(today())) {
            throw new IllegalArgumentException("a letter is told between its day and today");
        }
        if (!repository.tell(notice.id(), request.id(), on, way, clock.instant(), by())) {
            return false;
        }
        note(Action.RECIPIENT_NOTICE_TOLD, request, notice.id(), way.name());
        return true;
    }

    /** The day by which letters are told. */
    @PreAuthorize(WRITERS)
    public LocalDate today() {
        return Dates.dayOf(clock.instant());
    }

    /** Holds the request, so that two desks write one after the other. */
    private SubjectRequest hold(SubjectRequest shown) {
        return requests.lock(shown.id())
                .filter(request -> request.changedAt().isPresent())
                .orElseThrow(() -> new IllegalArgumentException("recipients are told of what was granted and done"));
    }

    /** The recipient as they are now, while nothing is written of them. */
    private Optional<NoticedRecipient> open(SubjectRequest request, NoticedRecipient recipient) {
        return repository.of(request.id()).stream()
                .filter(one -> one.key().equals(recipient.key()))
                .filter(one -> one.notice().isEmpty())
                .findFirst();
    }

    private static void refuse(String text, int longest) {
        if (text.isBlank() || text.length() > longest) {
            throw new IllegalArgumentException("words are required, and not too many");
        }
    }

    private UUID by() {
        return user.require().account().value();
    }

    private void note(Action action, SubjectRequest request, RecipientNoticeId id, String detail) {
        audit.append(AuditEvent.of(action)
                .about(request.patient().map(PatientId::value).orElse(null))
                .on("recipient_notice", id.value())
                .saying(detail));
    }
}
