package bg.registratura.subjectrequest;

import bg.registratura.document.Documents;
import bg.registratura.document.Draft;
import bg.registratura.document.Ephemeral;
import bg.registratura.document.Signature;
import bg.registratura.language.Languages;
import bg.registratura.language.Words;
import bg.registratura.people.PatientId;
import bg.registratura.security.CurrentUser;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts an answer on paper: one content, two marked copies. */
@Component
class AnswerPress {

    private static final String TEMPLATE = "request-answer";
    private static final int COPIES = 2;

    private final Documents documents;
    private final Ephemeral ephemeral;
    private final Salutations salutations;
    private final Words words;
    private final CurrentUser user;

    AnswerPress(Documents documents, Ephemeral ephemeral, Salutations salutations, Words words, CurrentUser user) {
        this.documents = documents;
        this.ephemeral = ephemeral;
        this.salutations = salutations;
        this.words = words;
        this.user = user;
    }

    AnswerPaper issue(SubjectRequest request) {
        var text = request.ruling().orElseThrow().text();
        var issued = documents.issue(draft(request, text));
        return new AnswerPaper(issued.id(), issued.number().text(), null);
    }

    /** The body as HTML in which every value is text. */
    String preview(SubjectRequest request, String text) {
        return ephemeral.html(draft(request, text));
    }

    private Draft draft(SubjectRequest request, String text) {
        var applicant = salutations.name(request);
        var values = Map.<String, Object>of(
                "incomingNumber",
                        words.of(
                                "subjectrequest.paper.number",
                                request.incomingNumber().orElse("")),
                "request", words.of("subjectrequest.kind.of." + request.kind()),
                "applicant", Map.of("name", applicant, "salutation", salutations.of(request)),
                "blocks", AnswerText.blocks(text),
                "signedBy",
                        Signature.of(
                                words.of("subjectrequest.paper.dpo"),
                                user.require().displayName()),
                "handedBy", Signature.of(words.of("subjectrequest.paper.clerk"), ""),
                "applicantSign", Signature.of(words.of("subjectrequest.paper.applicant-sign"), applicant));
        return new Draft(
                TEMPLATE,
                Languages.BULGARIAN,
                values,
                request.patient().map(PatientId::value).orElse(null),
                COPIES);
    }
}
