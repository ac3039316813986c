package bg.registratura.subjectrequest;

import bg.registratura.document.DocumentId;
import bg.registratura.document.Documents;
import bg.registratura.document.Draft;
import bg.registratura.document.Ephemeral;
import bg.registratura.document.Issued;
import bg.registratura.document.RegisterNumber;
import bg.registratura.language.Languages;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The papers of a request: the form to sign, the receipt to take home, the answer to look at and to print. */
@Service
public class RequestPapers {

    private final Documents documents;
    private final Ephemeral ephemeral;
    private final FormPress forms;
    private final SheetRepository sheets;
    private final AnswerPress press;

    RequestPapers(
            Documents documents, Ephemeral ephemeral, FormPress forms, SheetRepository sheets, AnswerPress press) {
        this.documents = documents;
        this.ephemeral = ephemeral;
        this.forms = forms;
        this.sheets = sheets;
        this.press = press;
    }

    /** The empty form, for anybody. */
    public byte[] blankForm(Locale locale) {
        return ephemeral.render(Draft.of(FormPress.TEMPLATE, Languages.closest(locale), Map.of(), null));
    }

    /**
     * The form filled from the record, to be signed, the first time; empty when it is out already. With the whole identifier, whose
     * showing is on record.
     */
    @PreAuthorize("hasAnyRole('RECEPTION', 'SHIFT_LEAD')")
    @Transactional
    public Optional<byte[]> form(SubjectRequest request) {
        return documents.print(forms.issue(request));
    }

    /** The form that was issued of a request. */
    @PreAuthorize("hasAnyRole('RECEPTION', 'SHIFT_LEAD', 'DPO')")
    @Transactional(readOnly = true)
    public Optional<Issued> issuedForm(SubjectRequest request) {
        return sheets.form(request.id()).flatMap(documents::find);
    }

    /** The sheets of a request that lie here signed or are awaited: its form, and the laboratory's copy of the answer. */
    @PreAuthorize("hasAnyRole('RECEPTION', 'SHIFT_LEAD', 'DPO')")
    @Transactional(readOnly = true)
    public SequencedMap<String, RegisterNumber> signed(SubjectRequest request) {
        var signed = new LinkedHashMap<String, RegisterNumber>();
        if (request.incomingNumber().isPresent()) {
            issuedForm(request).ifPresent(form -> signed.put("subjectrequest.awaited.FORM", form.number()));
        }
        if (request.deliveredAt() != null) {
            request.answerPaper()
                    .flatMap(paper -> documents.find(paper.document()))
                    .ifPresent(answer -> signed.put("subjectrequest.awaited.ANSWER", answer.number()));
        }
        return signed;
    }

    /** The receipt, the first time; empty when it is out already. */
    @PreAuthorize("hasAnyRole('RECEPTION', 'SHIFT_LEAD')")
    @Transactional
    public Optional<byte[]> receipt(SubjectRequest request) {
        return request.receipt().flatMap(documents::print);
    }

    /** The answer as it will print, as HTML in which every value is text. */
    @PreAuthorize("hasRole('DPO')")
    @Transactional
    public String preview(SubjectRequest request, String text) {
        return press.preview(request, text);
    }

    /** Both copies of the answer, the first time; empty when they are out already. */
    @PreAuthorize("hasAnyRole('RECEPTION', 'SHIFT_LEAD', 'DPO')")
    @Transactional
    public Optional<byte[]> answer(SubjectRequest request) {
        return request.answerPaper().map(AnswerPaper::document).flatMap(documents::print);
    }

    /** A paper once more, as a duplicate, with the reason. */
    @PreAuthorize("hasAnyRole('RECEPTION', 'SHIFT_LEAD', 'DPO')")
    @Transactional
    public byte[] again(DocumentId paper, String reason) {
        return documents.reprint(paper, reason);
    }
}
