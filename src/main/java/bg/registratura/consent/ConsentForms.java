package bg.registratura.consent;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.Uuid7;
import bg.registratura.document.Documents;
import bg.registratura.shell.NotFoundException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Prints the sheets: numbered in the register of documents, with the version of their text, kept as printed. */
@Service
public class ConsentForms {

    private final Documents documents;
    private final Sheets sheets;
    private final ConsentFormRepository repository;
    private final Issuing issuing;
    private final AuditLog audit;

    ConsentForms(
            Documents documents, Sheets sheets, ConsentFormRepository repository, Issuing issuing, AuditLog audit) {
        this.documents = documents;
        this.sheets = sheets;
        this.repository = repository;
        this.issuing = issuing;
        this.audit = audit;
    }

    /**
     * A sheet for one order; it is worth nothing until it is signed and recorded. The sheet of a consent that waits for its
     * signatures comes again under its number, as long as nothing that stands on it has changed.
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public Printed print(SheetRequest asked) {
        repository.hold(asked.order());
        var request = issuing.onRecord(asked);
        return repository
                .waiting(request.order(), FormKind.CONSENT)
                .filter(form -> issuing.stillIs(form, request))
                .map(this::again)
                .orElseGet(() -> anew(request));
    }

    /** The same for a tablet: the sheet has its number and is not printed, unless it comes to paper after all. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public ConsentForm issue(SheetRequest asked) {
        repository.hold(asked.order());
        var request = issuing.onRecord(asked);
        return repository
                .waiting(request.order(), FormKind.CONSENT)
                .filter(form -> issuing.stillIs(form, request))
                .orElseGet(() -> enter(request));
    }

    /** The same sheet once more, when the printer was off or the paper jammed. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public Printed again(ConsentForm form) {
        var document = asPrinted(form).document();
        return new Printed(
                form, documents.print(document).orElseGet(() -> documents.reprint(document, sheets.whyAgain())));
    }

    /** How a sheet was printed. */
    @Transactional(readOnly = true)
    public AsPrinted asPrinted(ConsentForm form) {
        return issuing.asPrinted(form);
    }

    /** The sheet a consent was signed on: it is withdrawn in the same way. */
    @Transactional(readOnly = true)
    public ConsentForm of(ConsentId consent) {
        return repository.of(consent).orElseThrow(NotFoundException::new);
    }

    private Printed anew(SheetRequest request) {
        var form = enter(request);
        audit.append(AuditEvent.of(Action.CONSENT_PRINTED)
                .about(form.patient().value())
                .on("consent_form", form.id().value())
                .saying(request.kind().name()));
        return new Printed(form, documents.print(asPrinted(form).document()).orElseThrow());
    }

    private ConsentForm enter(SheetRequest request) {
        var prepared = sheets.prepare(request, withdrawn(request));
        var issued = documents.issue(prepared.draft());
        var id = new ConsentFormId(Uuid7.next(issued.issuedAt()));
        repository.insert(new PrintedSheet(
                id,
                request.kind(),
                request.order(),
                prepared.order().patient(),
                prepared.situation(),
                prepared.lines(),
                issued,
                prepared.text().id(),
                request.large(),
                request.informant()));
        return repository.find(id).orElseThrow();
    }

    private String withdrawn(SheetRequest request) {
        var consent = request.withdraws();
        return consent == null ? "" : of(consent).number().text();
    }
}
