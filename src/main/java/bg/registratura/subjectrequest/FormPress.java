package bg.registratura.subjectrequest;

import bg.registratura.document.DocumentId;
import bg.registratura.document.Documents;
import bg.registratura.document.Draft;
import bg.registratura.language.Languages;
import bg.registratura.language.Words;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts the form of a request on paper, filled from the record, with a number by which its scan finds the case again. */
@Component
class FormPress {

    static final String TEMPLATE = "request-form";

    private final Documents documents;
    private final SheetRepository sheets;
    private final Patients patients;
    private final RectificationRepository rectifications;
    private final ChangeWords changes;
    private final Words words;

    FormPress(
            Documents documents,
            SheetRepository sheets,
            Patients patients,
            RectificationRepository rectifications,
            ChangeWords changes,
            Words words) {
        this.documents = documents;
        this.sheets = sheets;
        this.patients = patients;
        this.rectifications = rectifications;
        this.changes = changes;
        this.words = words;
    }

    /** Issues the form of a draft once; the second desk finds it issued. */
    @Transactional(propagation = Propagation.MANDATORY)
    public DocumentId issue(SubjectRequest request) {
        return sheets.holdForm(request.id()).orElseGet(() -> {
            var subject = request.patient().map(PatientId::value).orElse(null);
            var form = documents
                    .issue(Draft.of(TEMPLATE, Languages.BULGARIAN, filled(request), subject))
                    .id();
            sheets.formIssued(request.id(), form);
            return form;
        });
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
        var asked = rectifications.of(request.id());
        values.put(
                "changes",
                asked.stream().map(AskedChange::change).map(this::row).toList());
        values.put("description", description(request, !asked.isEmpty()));
        values.put("date", request.term().receivedOn());
        values.putAll(ticks(request));
        return values;
    }

    private Map<String, String> row(Change change) {
        var what = change.particular();
        return Map.of(
                "what", changes.name(Languages.BULGARIAN, what),
                "before", changes.value(Languages.BULGARIAN, what, change.before()),
                "after", changes.value(Languages.BULGARIAN, what, change.after()));
    }

    /** A right that has no box of its own on the form is named in the words of the request. */
    private String description(SubjectRequest request, boolean hasRows) {
        if (hasRows && request.wish().text().isBlank()) {
            return words.of("subjectrequest.change.described");
        }
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
