package bg.registratura.pad;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.Uuid7;
import bg.registratura.document.DocumentId;
import bg.registratura.document.RegisterNumber;
import bg.registratura.document.SignedRendition;
import bg.registratura.pad.InkRepository.Drawn;
import bg.registratura.security.EverybodyBut;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was signed on a tablet, and gives it out again as it was signed. */
@Service
public class SignedSheets {

    private final InkRepository repository;
    private final SignedRendition rendition;
    private final InkSeal seal;
    private final Hands hands;
    private final AuditLog audit;

    SignedSheets(InkRepository repository, SignedRendition rendition, InkSeal seal, Hands hands, AuditLog audit) {
        this.repository = repository;
        this.rendition = rendition;
        this.seal = seal;
        this.hands = hands;
        this.audit = audit;
    }

    /** Keeps the strokes and the sheet with the strokes at its lines, in the transaction of the outcome they carry. */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public void keep(Signing signing) {
        var document = signing.sheet().document();
        var shown = rendition.hash(signing.sheet().html());
        if (!Arrays.equals(shown, rendition.hash(rendition.html(document, signing.filled())))) {
            throw new IllegalArgumentException("another text was shown");
        }
        for (int i = 0; i < signing.inks().size(); i++) {
            var placed = signing.inks().get(i);
            var id = Uuid7.next(hands.now());
            var drawn = new Drawn(
                    id,
                    signing.sheet().places().get(i).isForInitials(),
                    signing.signatories().get(i),
                    placed,
                    seal.strokes(id, placed.ink()));
            repository.insert(document, drawn, shown);
        }
        var pdf = rendition.pdf(document, signing.filled(), hands.lines(signing));
        repository.insert(document, shown, rendition.hash(pdf), seal.sheet(document, pdf), hands.now(), hands.by());
        audit.append(AuditEvent.of(Action.SHEET_SIGNED)
                .about(signing.sheet().subject())
                .on("document", document.value())
                .saying("signatures=" + signing.inks().size()));
    }

    /** Which of these documents were signed on a tablet. */
    @Transactional(readOnly = true)
    @PreAuthorize(EverybodyBut.SUPPORT)
    public Map<RegisterNumber, SignedSheet> of(Collection<RegisterNumber> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : repository.signed(numbers).stream()
                        .collect(Collectors.toMap(SignedSheet::number, Function.identity()));
    }

    /** Whether whoever is signed in may open it: the desk on the day of signing, later those who answer for it. */
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD','DPO')")
    public boolean mayOpen(SignedSheet sheet) {
        return hands.mayHandle(sheet.signedAt());
    }

    /** The PDF as it was signed; the look is noted. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD','DPO')")
    public byte[] open(DocumentId document) {
        var sheet = repository.find(document).orElseThrow();
        if (!hands.mayHandle(sheet.signedAt())) {
            throw new AccessDeniedException("a sheet of an earlier day");
        }
        audit.append(AuditEvent.of(Action.DOCUMENT_OPENED)
                .about(sheet.subject())
                .on("document", document.value())
                .saying(sheet.number().code() + " signed on a tablet"));
        return seal.open(document, repository.sealed(document).orElseThrow());
    }
}
