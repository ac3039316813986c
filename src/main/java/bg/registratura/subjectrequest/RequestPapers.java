package bg.registratura.subjectrequest;

import bg.registratura.document.DocumentId;
import bg.registratura.document.Documents;
import bg.registratura.document.Draft;
import bg.registratura.document.Ephemeral;
import bg.registratura.language.Languages;
import bg.registratura.language.Words;
import bg.registratura.people.Patients;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The papers of a request: the form to sign, the receipt to take home, the answer to look at and to print. */
@Service
public class RequestPapers {

    private static final String FORM = "request-form";

    private final Documents documents;
    private final Ephemeral ephemeral;
    private final AnswerPress press;
    private final Patients patients;
    private final Words words;

    RequestPapers(Documents documents, Ephemeral ephemeral, AnswerPress press, Patients patients, Words words) {
        this.documents = documents;
        this.ephemeral = ephemeral;
        this.press = press;
        this.patients = patients;
        this.words = words;
    }

    /** The empty form, for anybody. */
    public byte[] blankForm(Locale locale) {
        return ephemeral.render(Draft.of(FORM, Languages.closest(locale), Map.of(), null));
    }

    /** The form filled from the record, to be signed; with the whole identifier, whose showing is on record. */
    @PreAuthorize("hasAnyRole('RECEPTION', 'SHIFT_LEAD')")
    @Transactional
    public byte[] form(SubjectRequest request) {
        return ephemeral.render(Draft.of(FORM, Languages.BULGARIAN, filled(request), null));
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

    private Map<String, Object> filled(SubjectRequest request) {
        var applicant = new HashMap<String, Object>();
        applicant.put("name", request.applicant().name());
        applicant.put("correspondence", request.applicant().correspondence());
        if (request.patient().isEmpty() && !request.applicant().number().isEmpty()) {
            applicant.put("identifier", request.applicant().number());
        }
        var self = request.applicant().role() == ApplicantRole.SUBJECT;
        var values = new HashMap<String, Object>();
        request.patient().flatMap(patients::find).ifPresent(patient -> {
            var identifier = words.of(
                    "subjectrequest.paper.identifier",
                    words.of("subjectrequest.identifier." + patient.identifierKind()),
                    patients.showIdentifier(patient.id()).value());
            if (self) {
                applicant.put("identifier", identifier);
                applicant.put("address", Optional.ofNullable(patient.address()).orElse(""));
                var phone = patient.phone();
                applicant.put("phone", phone == null ? "" : phone.shown());
            } else {
                values.put("represented", patient.name().full() + ", " + identifier);
            }
        });
        values.put("applicant", applicant);
        values.put("description", description(request));
        values.put("date", request.term().receivedOn());
        values.putAll(ticks(request));
        return values;
    }

    /** A right that has no box of its own on the form is named in the words of the request. */
    private String description(SubjectRequest request) {
        return box(request.kind()).isPresent()
                ? request.wish().text()
                : (words.of("subjectrequest.kind.of." + request.kind()) + ". "
                                + request.wish().text())
                        .strip();
    }

    private static Map<String, Object> ticks(SubjectRequest request) {
        var role = request.applicant().role();
        var proxy = role == ApplicantRole.PROXY;
        var self = role == ApplicantRole.SUBJECT;
        return Map.of(
                "capacity", Map.of("self", self, "proxy", proxy, "representative", !self && !proxy),
                "right", box(request.kind()).map(box -> Map.of(box, true)).orElse(Map.of()),
                "form",
                        Map.of(
                                "paper", request.wish().form() == AnswerForm.PAPER,
                                "medium", request.wish().form() == AnswerForm.PAPER_AND_MEDIUM));
    }

    private static Optional<String> box(RequestKind kind) {
        return switch (kind) {
            case ACCESS -> Optional.of("access");
            case RECTIFICATION -> Optional.of("rectification");
            case ERASURE -> Optional.of("erasure");
            case RESTRICTION -> Optional.of("restriction");
            case PORTABILITY -> Optional.of("portability");
            case OBJECTION -> Optional.of("objection");
            case CONSENT_WITHDRAWAL -> Optional.of("withdrawal");
            case AUTOMATED_DECISION, INFORMATION, MEDICAL_RECORD_COPY, COMPLAINT -> Optional.empty();
        };
    }
}
