package bg.registratura.subjectrequest;

import bg.registratura.document.DocumentId;
import bg.registratura.document.Documents;
import bg.registratura.document.Draft;
import bg.registratura.document.Signature;
import bg.registratura.language.Languages;
import bg.registratura.language.Words;
import bg.registratura.people.PatientId;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.Role;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts a letter of a case on paper: one for the person, one for the file. */
@Component
class LetterPress {

    private static final String TEMPLATE = "request-letter";
    private static final int COPIES = 2;

    private final Documents documents;
    private final Salutations salutations;
    private final Words words;
    private final CurrentUser user;

    LetterPress(Documents documents, Salutations salutations, Words words, CurrentUser user) {
        this.documents = documents;
        this.salutations = salutations;
        this.words = words;
        this.user = user;
    }

    DocumentId extension(SubjectRequest request, Extension extension) {
        return issue(
                request,
                "extension",
                Map.of(
                        "cause",
                                words.of("subjectrequest.extension.paper."
                                        + extension.wish().cause()),
                        "reason", extension.reason(),
                        "months",
                                words.of("subjectrequest.extension.months."
                                        + extension.wish().months()),
                        "until", extension.until().on()));
    }

    DocumentId identity(SubjectRequest request, Doubt doubt) {
        return issue(request, "identity", Map.of("wanted", doubt.wanted()));
    }

    DocumentId waiting(SubjectRequest request, LocalDate collectBy) {
        var number = request.answerPaper().orElseThrow().outgoingNumber();
        return issue(
                request,
                "waiting",
                Map.of("outgoingNumber", words.of("subjectrequest.paper.number", number), "collectBy", collectBy));
    }

    DocumentId lifting(SubjectRequest request, LocalDate since, String reason) {
        return issue(request, "lifting", Map.of("since", since, "reason", reason));
    }

    private DocumentId issue(SubjectRequest request, String block, Map<String, Object> values) {
        var applicant = request.applicant();
        var all = new HashMap<String, Object>(Map.of(
                "incomingNumber",
                words.of("subjectrequest.paper.number", request.incomingNumber().orElseThrow()),
                "request",
                words.of("subjectrequest.kind.of." + request.kind()),
                "applicant",
                Map.of(
                        "name", salutations.name(request),
                        "salutation", salutations.of(request),
                        "correspondence", applicant.correspondence()),
                "signedBy",
                Signature.of(words.of(writer()), user.require().displayName())));
        all.put(block, values);
        var about = request.patient().map(PatientId::value).orElse(null);
        return documents
                .issue(new Draft(TEMPLATE, Languages.BULGARIAN, all, about, COPIES))
                .id();
    }

    private String writer() {
        return user.require().has(Role.DPO) ? "subjectrequest.paper.dpo" : "subjectrequest.paper.clerk";
    }
}
