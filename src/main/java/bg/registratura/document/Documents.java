package bg.registratura.document;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.Uuid7;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.EverybodyBut;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues documents and prints them.
 *
 * <p>Issuing gives the number, lays out all marked copies, seals the PDF and keeps it encrypted. It is printed once as it is;
 * every later printing gives the same stamped as a duplicate and sealed anew, and a reason. All of it stands in the log, in the transaction
 * of whoever asks.
 */
@Service
public class Documents {

    private final Shelf shelf;
    private final Register register;
    private final Typesetter typesetter;
    private final PaperSeals seals;
    private final AuditLog audit;
    private final CurrentUser user;

    Documents(
            Shelf shelf, Register register, Typesetter typesetter, PaperSeals seals, AuditLog audit, CurrentUser user) {
        this.shelf = shelf;
        this.register = register;
        this.typesetter = typesetter;
        this.seals = seals;
        this.audit = audit;
        this.user = user;
    }

    /** Gives a draft its number and keeps it. The template says in which register; one that names none is not issued. */
    @Transactional
    @PreAuthorize(EverybodyBut.SUPPORT)
    public Issued issue(Draft draft) {
        var template = Template.load(draft.template(), draft.locale());
        var kind = template.register()
                .orElseThrow(() -> new IllegalArgumentException(draft.template() + " is in no register"));
        var number = register.next(kind);
        var sheet = typesetter.sheet(draft, template, number);
        var issued = new Issued(
                new DocumentId(Uuid7.next(sheet.issuedAt())),
                number,
                draft.template(),
                draft.locale(),
                draft.subject(),
                draft.copies(),
                user.require().account(),
                sheet.issuedAt(),
                0);
        var paper = seals.seal(typesetter.print(sheet), draft.locale());
        shelf.put(issued, template, paper.pdf());
        seals.note(issued.id(), PaperKind.ORIGINAL, paper);
        note(Action.DOCUMENT_ISSUED, issued, number.code());
        return issued;
    }

    /** All marked copies, for the first time; empty when they were printed before: then {@link #reprint} with a reason. */
    @Transactional
    @PreAuthorize(EverybodyBut.SUPPORT)
    public Optional<byte[]> print(DocumentId id) {
        var issued = require(id);
        if (issued.isPrinted()) {
            return Optional.empty();
        }
        shelf.notePrint(issued, null, user.require().account());
        note(Action.DOCUMENT_PRINTED, issued, issued.number().code() + " copies=" + issued.copies());
        return Optional.of(shelf.pdf(id));
    }

    /** The same once more, stamped as a duplicate. */
    @Transactional
    @PreAuthorize(EverybodyBut.SUPPORT)
    public byte[] reprint(DocumentId id, String reason) {
        var issued = require(id);
        if (!issued.isPrinted() || reason.isBlank()) {
            throw new IllegalArgumentException("a duplicate follows an original and has a reason");
        }
        shelf.notePrint(issued, reason.strip(), user.require().account());
        note(Action.DOCUMENT_REPRINTED, issued, issued.number().code() + " duplicate=" + issued.prints());
        var stamped = Stamp.on(shelf.pdf(id), typesetter.duplicateMark(issued.locale()));
        var paper = seals.seal(stamped, issued.locale());
        seals.note(id, PaperKind.DUPLICATE, paper);
        return paper.pdf();
    }

    /** What was issued, to be looked at and not printed; the look is noted. */
    @Transactional
    @PreAuthorize(EverybodyBut.SUPPORT)
    public byte[] open(DocumentId id) {
        note(Action.DOCUMENT_OPENED, require(id), require(id).number().code());
        return shelf.pdf(id);
    }

    /** The register's line on a document, without its content. */
    @Transactional(readOnly = true)
    public Optional<Issued> find(DocumentId id) {
        return shelf.find(id);
    }

    /** What was issued about somebody, the latest first, but for what an order forbids to tell. */
    @Transactional(readOnly = true)
    public List<Issued> about(UUID subject) {
        return shelf.about(subject);
    }

    private Issued require(DocumentId id) {
        return shelf.find(id).orElseThrow(() -> new IllegalArgumentException("no such document"));
    }

    private void note(Action action, Issued issued, String detail) {
        audit.append(AuditEvent.of(action)
                .about(issued.subject())
                .on("document", issued.id().value())
                .saying(detail));
    }
}
