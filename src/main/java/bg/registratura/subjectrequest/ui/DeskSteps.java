package bg.registratura.subjectrequest.ui;

import bg.registratura.disclosure.ui.HeirFields;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.IdentityCheckId;
import bg.registratura.identity.ui.IdentityForms;
import bg.registratura.people.Patients;
import bg.registratura.security.SecondSignature;
import bg.registratura.security.ui.SecondPersonDialog;
import bg.registratura.shell.Printing;
import bg.registratura.subjectrequest.AnswerPaper;
import bg.registratura.subjectrequest.Answers;
import bg.registratura.subjectrequest.Letters;
import bg.registratura.subjectrequest.Progress;
import bg.registratura.subjectrequest.RequestPapers;
import bg.registratura.subjectrequest.RequestStatus;
import bg.registratura.subjectrequest.SubjectRequest;
import bg.registratura.subjectrequest.SubjectRequests;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What the desk does next with a request, by where it stands. */
@Component
class DeskSteps {

    private static final SecondSignature NOBODY = new SecondSignature("", "", "");

    private final SubjectRequests requests;
    private final Answers answers;
    private final RequestPapers papers;
    private final IdentityForms forms;
    private final Patients patients;
    private final Letters letters;

    DeskSteps(
            SubjectRequests requests,
            Answers answers,
            RequestPapers papers,
            IdentityForms forms,
            Patients patients,
            Letters letters) {
        this.requests = requests;
        this.answers = answers;
        this.papers = papers;
        this.forms = forms;
        this.patients = patients;
        this.letters = letters;
    }

    /** The next step of a request; what came of it goes to {@code after}, with the request as it was shown. */
    NextStep panel(SubjectRequest request, BiConsumer<SubjectRequest, Progress> after) {
        Consumer<Progress> done = progress -> after.accept(request, progress);
        return switch (request.status()) {
            case DRAFT -> draft(request, done);
            case REGISTERED, IDENTITY_PENDING -> identity(request, done);
            case IN_PROGRESS, EXTENDED, DECIDED -> withTheOfficer(request, done);
            case ANSWER_PRINTED -> handover(request, done);
            case DELIVERED, UNCLAIMED, WITHDRAWN, NOT_IDENTIFIED, ARCHIVED -> closed(request);
        };
    }

    private NextStep draft(SubjectRequest request, Consumer<Progress> done) {
        return new NextStep("subjectrequest.step.draft", "subjectrequest.step.draft.text")
                .quiet("subjectrequest.act.withdraw", () -> end(request, RequestStatus.WITHDRAWN, done))
                .act("subjectrequest.act.print-form", () -> form(request))
                .primary("subjectrequest.act.register", () -> done.accept(requests.register(request)));
    }

    private NextStep identity(SubjectRequest request, Consumer<Progress> done) {
        var step = new NextStep("subjectrequest.step.identity", "subjectrequest.step.identity.text")
                .quiet("subjectrequest.act.withdraw", () -> end(request, RequestStatus.WITHDRAWN, done));
        if (request.status() == RequestStatus.REGISTERED) {
            step.quiet(
                    "subjectrequest.act.doubt",
                    () -> new DoubtDialog(doubt -> done.accept(requests.doubt(request, doubt))).open());
        } else {
            step.quiet("subjectrequest.act.not-identified", () -> end(request, RequestStatus.NOT_IDENTIFIED, done));
        }
        return step.act("subjectrequest.act.print-receipt", () -> receipt(request))
                .primary(
                        "subjectrequest.act.identify",
                        () -> check(
                                request,
                                CheckPurpose.REQUEST,
                                check -> done.accept(requests.identify(request, check))));
    }

    private NextStep withTheOfficer(SubjectRequest request, Consumer<Progress> done) {
        var step = new NextStep("subjectrequest.step.officer", "subjectrequest.step.officer." + request.status())
                .act("subjectrequest.act.print-receipt", () -> receipt(request));
        return request.status().mayBecome(RequestStatus.WITHDRAWN)
                ? step.quiet("subjectrequest.act.withdraw", () -> end(request, RequestStatus.WITHDRAWN, done))
                : step;
    }

    private NextStep handover(SubjectRequest request, Consumer<Progress> done) {
        var form = new HandoverForm(ask -> check(request, CheckPurpose.ANSWER, ask), heirFields(request));
        var step = new NextStep("subjectrequest.step.handover", "subjectrequest.step.handover.text");
        request.answerPaper().flatMap(AnswerPaper::shelf).ifPresent(place -> step.with(place(place)));
        return step.with(form)
                .act("subjectrequest.act.print-answer", () -> answerAgain(request))
                .quiet("subjectrequest.act.remind", () -> done.accept(letters.remind(request)))
                .quiet("subjectrequest.act.unclaimed", () -> end(request, RequestStatus.UNCLAIMED, done))
                .primary("subjectrequest.act.deliver", () -> form.filled()
                        .ifPresentOrElse(
                                handover -> done.accept(answers.deliver(request, handover)), form::tellWhatIsMissing));
    }

    private static Paragraph place(int place) {
        var line = new Paragraph(UI.getCurrent().getTranslation("subjectrequest.shelf", place));
        line.addClassName("shelf-place");
        return line;
    }

    private Optional<HeirFields> heirFields(SubjectRequest request) {
        return answers.earliestDeath(request).map(earliest -> new HeirFields(earliest, answers.today()));
    }

    private static NextStep closed(SubjectRequest request) {
        return new NextStep("subjectrequest.step.closed", "subjectrequest.done." + request.status());
    }

    private void end(SubjectRequest request, RequestStatus as, Consumer<Progress> done) {
        requests.againstClosing(request, as)
                .ifPresentOrElse(
                        why -> done.accept(new Progress.Refused(why)),
                        () -> ReasonDialog.ask("subjectrequest.end." + as, reason -> end(request, as, reason, done)));
    }

    /** What was handed in is ended by two; the other signs at this screen. */
    private void end(SubjectRequest request, RequestStatus as, String reason, Consumer<Progress> done) {
        if (request.status() == RequestStatus.DRAFT) {
            done.accept(requests.close(request, as, reason, NOBODY));
            return;
        }
        var question = UI.getCurrent().getTranslation("subjectrequest.end.second");
        new SecondPersonDialog(question, signature -> {
                    var progress = requests.close(request, as, reason, signature);
                    if (progress instanceof Progress.NeedsSecondPerson(var person)) {
                        return Optional.of(person);
                    }
                    done.accept(progress);
                    return Optional.empty();
                })
                .open();
    }

    private void check(SubjectRequest request, CheckPurpose purpose, Consumer<IdentityCheckId> good) {
        new IdentityDialog(request, purpose, forms, patients, good).open();
    }

    private void receipt(SubjectRequest request) {
        papers.receipt(request).ifPresentOrElse(pdf -> print(pdf, "subjectrequest.receipt"), () -> request.receipt()
                .ifPresent(paper -> ReasonDialog.ask(
                        "subjectrequest.paper.again",
                        reason -> print(papers.again(paper, reason), "subjectrequest.receipt"))));
    }

    private void form(SubjectRequest request) {
        papers.form(request)
                .ifPresentOrElse(pdf -> print(pdf, "subjectrequest.new.title"), () -> papers.issuedForm(request)
                        .ifPresent(form -> ReasonDialog.ask(
                                "subjectrequest.paper.again",
                                reason -> print(papers.again(form.id(), reason), "subjectrequest.new.title"))));
    }

    private void answerAgain(SubjectRequest request) {
        request.answerPaper()
                .ifPresent(paper -> ReasonDialog.ask(
                        "subjectrequest.paper.again",
                        reason -> print(papers.again(paper.document(), reason), "subjectrequest.act.print-answer")));
    }

    private static void print(byte[] pdf, String key) {
        Printing.print(pdf, UI.getCurrent().getTranslation(key));
    }
}
