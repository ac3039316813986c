package bg.registratura.scan;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.crypto.Uuid7;
import bg.registratura.document.IssuedPaper;
import bg.registratura.scan.FilingRepository.Place;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalInt;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the desk does with scans: gives them in, says whose an unnumbered side is, or throws it away. */
@Service
public class ScanDesk {

    private static final String DESK = "hasAnyRole('RECEPTION','SHIFT_LEAD')";

    private final ScanIntake intake;
    private final ScanRepository repository;
    private final FilingRepository filing;
    private final IssuedPaper papers;
    private final Deeds deeds;

    ScanDesk(ScanIntake intake, ScanRepository repository, FilingRepository filing, IssuedPaper papers, Deeds deeds) {
        this.intake = intake;
        this.repository = repository;
        this.filing = filing;
        this.papers = papers;
        this.deeds = deeds;
    }

    /** Takes a file in; when it throws, nothing of it is kept. */
    @PreAuthorize(DESK)
    public Reception upload(InputStream in) throws IOException {
        return intake.take(Way.UPLOAD, in);
    }

    /** A waiting side is this one of this document; the reason is kept. Of a document with one side nobody need say which. */
    @Transactional
    @PreAuthorize(DESK)
    public Assigning assign(ScannedPageId page, String code, OptionalInt side, String reason) {
        var document = papers.bearing(code);
        if (document.isEmpty()) {
            return Assigning.UNKNOWN_NUMBER;
        }
        var issued = document.get();
        int sides = papers.sides(issued);
        int which = side.orElse(sides == 1 ? 1 : 0);
        if (which < 1 || which > sides) {
            return Assigning.WHICH_SIDE;
        }
        if (!repository.waits(page)) {
            return Assigning.OVERTAKEN;
        }
        var now = deeds.now();
        var place = new Place(issued.id(), sides, which, Matched.HAND, reason.strip());
        filing.file(new DocumentScanId(Uuid7.next(now)), page, place, now, deeds.by());
        deeds.note(AuditEvent.of(Action.SCAN_ASSIGNED)
                .about(issued.subject())
                .on("document", issued.id().value())
                .saying(issued.number().code()));
        return Assigning.ASSIGNED;
    }

    /** A waiting side is nothing of ours: its picture is destroyed, that it came stays on record. False: overtaken. */
    @Transactional
    @PreAuthorize(DESK)
    public boolean discard(ScannedPageId page, String reason) {
        var gone = repository.discard(page, reason.strip(), deeds.now(), deeds.by());
        if (gone) {
            deeds.note(AuditEvent.of(Action.SCAN_DISCARDED).on("scanned_page", page.value()));
        }
        return gone;
    }
}
