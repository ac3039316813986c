package bg.registratura.subjectrequest.ui;

import bg.registratura.language.Dates;
import bg.registratura.subjectrequest.AnswerPaper;
import bg.registratura.subjectrequest.Deadline;
import bg.registratura.subjectrequest.RequestStatus;
import bg.registratura.subjectrequest.SubjectRequest;
import com.vaadin.flow.component.html.DescriptionList;

/** What a request says and when it is due, as terms and values. */
public class RequestFacts extends DescriptionList {

    public RequestFacts(SubjectRequest request) {
        addClassName("facts");
        request.incomingNumber().ifPresent(number -> fact("subjectrequest.fact.number", number));
        fact(
                "subjectrequest.fact.received",
                Dates.day(getLocale(), request.term().receivedOn()));
        fact("subjectrequest.fact.due", due(request.term().due()));
        request.term()
                .extension()
                .ifPresent(extension -> fact(
                        "subjectrequest.fact.extended",
                        getTranslation(
                                "subjectrequest.fact.extended.value",
                                getTranslation("subjectrequest.extension.months."
                                        + extension.wish().months()),
                                Dates.day(getLocale(), extension.toldOn()),
                                extension.reason())));
        fact(
                "subjectrequest.fact.applicant",
                request.applicant().name() + ", "
                        + getTranslation("subjectrequest.applicant."
                                + request.applicant().role()));
        optional("subjectrequest.fact.correspondence", request.applicant().correspondence());
        fact(
                "subjectrequest.fact.channel",
                getTranslation("subjectrequest.channel." + request.wish().channel()));
        fact(
                "subjectrequest.fact.form",
                getTranslation("subjectrequest.form." + request.wish().form()));
        optional("subjectrequest.fact.wish", request.wish().text());
        request.ruling()
                .ifPresent(ruling -> fact(
                        "subjectrequest.fact.decision",
                        getTranslation("subjectrequest.decision." + ruling.decision())));
        request.answerPaper().ifPresent(paper -> fact("subjectrequest.fact.outgoing", paper.outgoingNumber()));
        request.answerPaper()
                .filter(_ -> request.status() == RequestStatus.ANSWER_PRINTED)
                .flatMap(AnswerPaper::shelf)
                .ifPresent(place -> fact("subjectrequest.fact.shelf", String.valueOf(place)));
        request.closingReason().ifPresent(reason -> fact("subjectrequest.fact.closing", reason));
    }

    private String due(Deadline due) {
        var day = Dates.day(getLocale(), due.on());
        return due.isDisputable()
                ? getTranslation("subjectrequest.fact.due.disputable", day, Dates.day(getLocale(), due.latest()))
                : day;
    }

    private void optional(String key, String value) {
        if (!value.isBlank()) {
            fact(key, value);
        }
    }

    private void fact(String key, String value) {
        add(new Term(getTranslation(key)), new Description(value));
    }
}
