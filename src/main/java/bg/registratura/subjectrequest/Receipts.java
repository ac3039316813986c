package bg.registratura.subjectrequest;

import bg.registratura.document.Documents;
import bg.registratura.document.Draft;
import bg.registratura.document.Register;
import bg.registratura.document.RegisterKind;
import bg.registratura.document.Signature;
import bg.registratura.language.Languages;
import bg.registratura.language.Words;
import bg.registratura.people.PatientId;
import bg.registratura.security.CurrentUser;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gives a request its incoming number and writes the receipt that says so. */
@Component
class Receipts {

    private final Register register;
    private final Documents documents;
    private final Words words;
    private final CurrentUser user;

    Receipts(Register register, Documents documents, Words words, CurrentUser user) {
        this.register = register;
        this.documents = documents;
        this.words = words;
        this.user = user;
    }

    /** In the transaction of the registration: no number without its receipt, no receipt without its number. */
    Receipt issue(SubjectRequest request, Term term) {
        var number = register.next(RegisterKind.INCOMING).text();
        var applicant = request.applicant().name();
        var values = Map.<String, Object>of(
                "incomingNumber", words.of("subjectrequest.paper.number", number),
                "receivedOn", term.receivedOn(),
                "dueOn", term.due().on(),
                "applicant", applicant,
                "request", words.of("subjectrequest.kind.of." + request.kind()),
                "attachments", words.of("subjectrequest.paper.no-attachments"),
                "receivedBy",
                        Signature.of(
                                words.of("subjectrequest.paper.received-by"),
                                user.require().displayName()),
                "applicantSign", Signature.of(words.of("subjectrequest.paper.applicant-sign"), applicant));
        var subject = request.patient().map(PatientId::value).orElse(null);
        var issued = documents.issue(Draft.of("request-receipt", Languages.BULGARIAN, values, subject));
        return new Receipt(number, issued.id());
    }
}
