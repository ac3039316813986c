package bg.registratura.scan;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.document.DocumentId;
import bg.registratura.document.RegisterNumber;
import bg.registratura.security.EverybodyBut;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was scanned and what is awaited; every picture that is opened is a look that is noted. */
@Service
public class PaperScans {

    private static final String STAFF = "hasAnyRole('RECEPTION','SHIFT_LEAD','DPO')";
    private static final int MOST_AWAITED = 500;

    private final ScanListRepository lists;
    private final FilingRepository filing;
    private final PageSeal seal;
    private final List<AwaitingPaper> rooms;
    private final Deeds deeds;

    PaperScans(
            ScanListRepository lists, FilingRepository filing, PageSeal seal, List<AwaitingPaper> rooms, Deeds deeds) {
        this.lists = lists;
        this.filing = filing;
        this.seal = seal;
        this.rooms = rooms;
        this.deeds = deeds;
    }

    /** Sides of which nobody knows yet which document they are, the oldest first. */
    @Transactional(readOnly = true)
    @PreAuthorize(STAFF)
    public List<WaitingPage> waiting() {
        return lists.waiting();
    }

    /** Signed sheets without their scan, the oldest first. */
    @Transactional(readOnly = true)
    @PreAuthorize(STAFF)
    public List<AwaitedPaper> awaited() {
        return rooms.stream()
                .flatMap(room -> room.awaited(MOST_AWAITED).stream())
                .sorted(Comparator.comparing(AwaitedPaper::signedAt))
                .limit(MOST_AWAITED)
                .toList();
    }

    /** Sheets that were signed before this should lie here by now. */
    @PreAuthorize(STAFF)
    public Instant patientSince() {
        return deeds.midnight().minus(Duration.ofDays(AwaitingPaper.PATIENT_DAYS));
    }

    /** How many should lie here by now and do not. */
    @Transactional(readOnly = true)
    @PreAuthorize(STAFF)
    public int overdue() {
        var since = patientSince();
        return rooms.stream().mapToInt(room -> room.signedBefore(since)).sum();
    }

    /** What came to its document today, the newest first. */
    @Transactional(readOnly = true)
    @PreAuthorize(STAFF)
    public List<Filed> today() {
        return lists.since(deeds.midnight());
    }

    /** How much of these documents was scanned; one of which nothing was is not among them. */
    @Transactional(readOnly = true)
    @PreAuthorize(EverybodyBut.SUPPORT)
    public Map<RegisterNumber, PaperStanding> standing(Collection<RegisterNumber> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : lists.standing(numbers).stream()
                        .collect(Collectors.toMap(PaperStanding::number, Function.identity()));
    }

    /** Whether whoever is signed in may look at the scan of this document, or set a side of it aside. */
    @Transactional(readOnly = true)
    @PreAuthorize(STAFF)
    public boolean mayOpen(PaperStanding standing) {
        return deeds.mayHandle(standing.at());
    }

    /** The sides of a document in their order, as JPEG. */
    @Transactional
    @PreAuthorize(STAFF)
    public List<byte[]> open(DocumentId document) {
        var filed = lists.of(document);
        if (filed.isEmpty()) {
            return List.of();
        }
        handle(filed.getLast());
        deeds.note(AuditEvent.of(Action.SCAN_OPENED)
                .about(lists.subject(document).orElse(null))
                .on("document", document.value()));
        return filed.stream().map(Filed::page).map(this::picture).toList();
    }

    /** A side that waits. */
    @Transactional
    @PreAuthorize(STAFF)
    public byte[] look(WaitingPage page) {
        deeds.note(
                AuditEvent.of(Action.SCAN_OPENED).on("scanned_page", page.id().value()));
        return picture(page.id());
    }

    /** A side lies at the wrong document: it is set aside with a reason and waits again; nothing is deleted. */
    @Transactional
    @PreAuthorize(STAFF)
    public boolean setAside(DocumentScanId scan, String reason) {
        var filed = lists.one(scan);
        if (filed.isEmpty()) {
            return false;
        }
        handle(filed.getFirst());
        filing.setAside(scan, reason.strip(), deeds.now(), deeds.by());
        deeds.note(AuditEvent.of(Action.SCAN_SET_ASIDE)
                .about(lists.subject(filed.getFirst().document()).orElse(null))
                .on("document", filed.getFirst().document().value())
                .saying(filed.getFirst().number().code()));
        return true;
    }

    private void handle(Filed filed) {
        if (!deeds.mayHandle(filed.at())) {
            throw new AccessDeniedException("a scan of an earlier day");
        }
    }

    private byte[] picture(ScannedPageId page) {
        return seal.open(page, lists.picture(page).orElseThrow());
    }
}
