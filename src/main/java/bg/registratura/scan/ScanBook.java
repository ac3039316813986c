package bg.registratura.scan;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.crypto.Uuid7;
import bg.registratura.document.IssuedPaper;
import bg.registratura.document.reading.Reading.Refusal;
import bg.registratura.document.reading.ScannedPage;
import bg.registratura.scan.FilingRepository.Place;
import bg.registratura.scan.Reception.Fate;
import bg.registratura.scan.Reception.Side;
import bg.registratura.scan.ScanRepository.KeptPage;
import bg.registratura.scan.ScanRepository.ScannedFile;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters what was read: every side sealed, and at its document where it says itself which that is. */
@Component
class ScanBook {

    private final ScanRepository repository;
    private final FilingRepository filing;
    private final IssuedPaper papers;
    private final PageSeal seal;
    private final Deeds deeds;

    ScanBook(ScanRepository repository, FilingRepository filing, IssuedPaper papers, PageSeal seal, Deeds deeds) {
        this.repository = repository;
        this.filing = filing;
        this.papers = papers;
        this.seal = seal;
        this.deeds = deeds;
    }

    @Transactional(readOnly = true)
    public boolean isKnown(byte[] sha256) {
        return repository.isKnown(sha256);
    }

    @Transactional
    public Reception refuse(Way way, Refusal why) {
        deeds.note(AuditEvent.of(Action.SCAN_REFUSED).saying(way + " " + why).refused());
        return new Reception.Refused(why);
    }

    @Transactional
    public Reception enter(Way way, byte[] sha256, int length, List<ScannedPage> pages, @Nullable UUID by) {
        var now = deeds.now();
        var file = new ScannedFile(Uuid7.next(now), sha256, length, pages.size(), way, now, by);
        repository.insert(file);
        return new Reception.Taken(
                pages.stream().map(page -> enter(file, page, now)).toList());
    }

    private Side enter(ScannedFile file, ScannedPage page, Instant now) {
        var code = page.code().orElse("");
        if (page.blank()) {
            return new Side(page.number(), code, Fate.BLANK);
        }
        var id = new ScannedPageId(Uuid7.next(now));
        var hash = ScanIntake.sha256(page.picture());
        repository.insert(new KeptPage(
                id,
                file.id(),
                page.number(),
                page.code().orElse(null),
                page.side(),
                hash,
                seal.seal(id, page.picture())));
        var document = papers.bearing(code);
        if (document.isEmpty()) {
            deeds.note(AuditEvent.of(Action.SCAN_WAITING).on("scanned_page", id.value()));
            return new Side(page.number(), code, code.isEmpty() ? Fate.UNREAD : Fate.UNKNOWN);
        }
        var issued = document.get();
        var place = new Place(issued.id(), papers.sides(issued), page.side(), Matched.READ, null);
        filing.file(new DocumentScanId(Uuid7.next(now)), id, place, now, file.by());
        deeds.note(AuditEvent.of(Action.PAPER_SCANNED)
                .about(issued.subject())
                .on("document", issued.id().value())
                .saying(code + " " + file.way()));
        return new Side(page.number(), code, Fate.MATCHED);
    }
}
