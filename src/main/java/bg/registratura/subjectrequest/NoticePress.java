package bg.registratura.subjectrequest;

import bg.registratura.document.DocumentId;
import bg.registratura.document.Documents;
import bg.registratura.document.Draft;
import bg.registratura.document.Signature;
import bg.registratura.language.Dates;
import bg.registratura.language.Languages;
import bg.registratura.language.Words;
import bg.registratura.people.Patient;
import bg.registratura.people.Patients;
import bg.registratura.security.CurrentUser;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts on paper what a recipient of data is told of their change: one copy for them, one for the file. */
@Component
class NoticePress {

    private static final String TEMPLATE = "recipient-notice";
    private static final String WIPED = "-";
    private static final int COPIES = 2;

    private final Documents documents;
    private final Patients patients;
    private final Noticed noticed;
    private final Words words;
    private final CurrentUser user;

    NoticePress(Documents documents, Patients patients, Noticed noticed, Words words, CurrentUser user) {
        this.documents = documents;
        this.patients = patients;
        this.noticed = noticed;
        this.words = words;
        this.user = user;
    }

    DocumentId issue(SubjectRequest request, String recipient, String address, LocalDate received) {
        var patient = patients.find(request.patient().orElseThrow()).orElseThrow();
        var values = new HashMap<String, Object>(Map.of(
                "recipient",
                recipient,
                "address",
                address,
                "received",
                received,
                "since",
                Dates.dayOf(request.changedAt().orElseThrow()),
                "lines",
                noticed.of(request),
                "signedBy",
                Signature.of(
                        words.of("subjectrequest.paper.dpo"), user.require().displayName())));
        values.putAll(person(request, patient));
        values.put(block(request), true);
        values.put("partly", request.ruling().orElseThrow().decision() == Decision.PARTLY);
        return documents
                .issue(new Draft(
                        TEMPLATE,
                        Languages.BULGARIAN,
                        values,
                        request.patient().orElseThrow().value(),
                        COPIES))
                .id();
    }

    /** By name and birth, so that the recipient finds them; of somebody whose identity is erased, by what the request kept. */
    private Map<String, Object> person(SubjectRequest request, Patient patient) {
        if (!patient.name().full().equals(WIPED)) {
            return Map.of("person", patient.name().full(), "born", patient.birthDate());
        }
        return Map.of(
                "person",
                request.applicant().role() == ApplicantRole.SUBJECT
                        ? request.applicant().name()
                        : words.of("subjectrequest.notice.nameless", patient.clientNumber()));
    }

    private static String block(SubjectRequest request) {
        return switch (request.kind()) {
            case RECTIFICATION -> "rectified";
            case ERASURE -> "erased";
            case RESTRICTION -> "restricted";
            default -> throw new IllegalArgumentException("recipients are told of changes alone");
        };
    }
}
