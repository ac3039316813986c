package bg.registratura.dpo.ui;

import bg.registratura.restriction.Restricting;
import bg.registratura.shell.Printing;
import bg.registratura.subjectrequest.AnswerForm;
import bg.registratura.subjectrequest.Answers;
import bg.registratura.subjectrequest.Decision;
import bg.registratura.subjectrequest.Dossier;
import bg.registratura.subjectrequest.Dossiers;
import bg.registratura.subjectrequest.Erasures;
import bg.registratura.subjectrequest.Particular;
import bg.registratura.subjectrequest.Progress;
import bg.registratura.subjectrequest.Rectifications;
import bg.registratura.subjectrequest.Refusal;
import bg.registratura.subjectrequest.RequestKind;
import bg.registratura.subjectrequest.RequestPapers;
import bg.registratura.subjectrequest.RequestStatus;
import bg.registratura.subjectrequest.RestrictionLetter;
import bg.registratura.subjectrequest.SubjectRequest;
import bg.registratura.subjectrequest.SubjectRequests;
import bg.registratura.subjectrequest.ui.DoubtDialog;
import bg.registratura.subjectrequest.ui.NextStep;
import bg.registratura.subjectrequest.ui.ReasonDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the officer does next with a case, by where it stands. */
@Component
class OfficerSteps {

    /** What is granted of these changes data or hands something over, and the house does not do it itself. */
    private static final Set<RequestKind> BY_HAND = Set.of(
            RequestKind.RECTIFICATION,
            RequestKind.PORTABILITY,
            RequestKind.OBJECTION,
            RequestKind.CONSENT_WITHDRAWAL,
            RequestKind.MEDICAL_RECORD_COPY);

    private final Answers answers;
    private final SubjectRequests requests;
    private final Dossiers dossiers;
    private final RequestPapers papers;
    private final Erasures erasures;
    private final Restricting restricting;
    private final Rectifications rectifications;
    private final RestrictionLetter letter;

    OfficerSteps(
            Answers answers,
            SubjectRequests requests,
            Dossiers dossiers,
            RequestPapers papers,
            Erasures erasures,
            Restricting restricting,
            Rectifications rectifications,
            RestrictionLetter letter) {
        this.answers = answers;
        this.requests = requests;
        this.dossiers = dossiers;
        this.papers = papers;
        this.erasures = erasures;
        this.restricting = restricting;
        this.rectifications = rectifications;
        this.letter = letter;
    }

    /** The officer's side of a case; {@code changes} where its request names what of a record is to be corrected. */
    Div panel(
            SubjectRequest request, Dossier dossier, Optional<RectificationFields> changes, Consumer<Progress> after) {
        return switch (request.status()) {
            case DRAFT, REGISTERED, IDENTITY_PENDING -> waiting();
            case IN_PROGRESS, EXTENDED -> deciding(request, dossier, changes, after);
            case DECIDED -> request.owesErasure() ? erasing(request, dossier, after) : issuing(request, after);
            case ANSWER_PRINTED -> issued(request);
            case DELIVERED, UNCLAIMED, WITHDRAWN, NOT_IDENTIFIED, ARCHIVED -> closed(request);
        };
    }

    private Div waiting() {
        return new Div(new NextStep("dpo.step.waiting", "dpo.step.waiting.text"));
    }

    private Div deciding(
            SubjectRequest request, Dossier dossier, Optional<RectificationFields> changes, Consumer<Progress> after) {
        var restriction = request.patient()
                .filter(_ -> request.kind() == RequestKind.RESTRICTION)
                .map(patient -> new RestrictionFields(restricting.studies(patient), restricting.today()));
        var form = new DecisionForm(dossiers.propose(request, dossier), decision -> restriction
                .filter(_ -> request.isRestrictedBy(decision))
                .map(fields -> fields.draft(letter))
                .orElseGet(() -> draft(request, decision, dossier, changes)));
        if (request.kind() == RequestKind.ERASURE) {
            form.offer(new GroundPicker(form::append));
        }
        restriction.ifPresent(fields -> {
            form.also(fields, request::isRestrictedBy);
            fields.whenFilled(form::followDecision);
        });
        changes.ifPresent(fields -> {
            form.also(fields, Decision::grantsSomething);
            form.follow(fields::decided);
            fields.whenChosen(form::followDecision);
        });
        var preview = new Preview();
        var step = new NextStep("dpo.step.deciding", "dpo.step.deciding.text");
        notYet(request, changes.isPresent()).forEach(sentence -> step.with(message(sentence)));
        if (request.status() == RequestStatus.IN_PROGRESS) {
            step.quiet("dpo.act.extend", () -> new ExtensionDialog(wish -> after.accept(answers.extend(request, wish)))
                    .open());
        }
        step.quiet(
                        "subjectrequest.act.doubt",
                        () -> new DoubtDialog(doubt -> after.accept(requests.doubt(request, doubt))).open())
                .act("dpo.act.preview", () -> preview.show(papers.preview(request, form.answer())))
                .primary(
                        "dpo.act.decide",
                        () -> changes.ifPresentOrElse(
                                fields -> rectify(request, form, fields, after),
                                () -> decide(request, form, restriction, after)));
        return new Div(step.with(form), preview);
    }

    /** Whatever is missing is shown at once, of the restriction as of the answer. */
    private void decide(
            SubjectRequest request,
            DecisionForm form,
            Optional<RestrictionFields> restriction,
            Consumer<Progress> after) {
        var asked = restriction.filter(RestrictionFields::isVisible).map(RestrictionFields::order);
        form.ifComplete((decision, answer) -> asked.ifPresentOrElse(
                order -> order.ifPresent(what -> after.accept(answers.restrict(request, decision, answer, what))),
                () -> after.accept(answers.decide(request, decision, answer))));
    }

    private String draft(
            SubjectRequest request, Decision decision, Dossier dossier, Optional<RectificationFields> changes) {
        return changes.flatMap(fields -> rectifications.draft(decision, fields.seen(), fields.granted(), dossier))
                .orElseGet(() -> dossiers.draft(request, decision, dossier));
    }

    /** Where the record was changed meanwhile, it is shown as it stands now, and nothing that was written is lost. */
    private void rectify(
            SubjectRequest request, DecisionForm form, RectificationFields fields, Consumer<Progress> after) {
        var inWordsToo = !request.wish().text().isBlank();
        form.ifComplete(
                (decision, answer) -> granted(decision, fields, inWordsToo).ifPresent(granted -> {
                    var progress = answers.rectify(request, decision, answer, fields.seen(), granted);
                    if (progress instanceof Progress.Refused(var why) && why == Refusal.RECORD_CHANGED) {
                        rectifications.open(request).ifPresent(fields::show);
                    }
                    after.accept(progress);
                }));
    }

    private static Optional<Set<Particular>> granted(
            Decision decision, RectificationFields fields, boolean inWordsToo) {
        return decision.grantsSomething() ? fields.fitting(decision, inWordsToo) : Optional.of(Set.of());
    }

    /** What the house does not do itself yet, said plainly. */
    private static List<String> notYet(SubjectRequest request, boolean corrects) {
        return Stream.of(
                        Optional.of("dpo.step.by-hand").filter(_ -> BY_HAND.contains(request.kind()) && !corrects),
                        Optional.of("dpo.step.medium")
                                .filter(_ -> request.wish().form() == AnswerForm.PAPER_AND_MEDIUM))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Paragraph message(String key) {
        var message = new Paragraph(UI.getCurrent().getTranslation(key));
        message.addClassNames("message", "message-waits");
        return message;
    }

    /** The answer says what was erased: it is done before the answer is issued, and asked about once more. */
    private Div erasing(SubjectRequest request, Dossier dossier, Consumer<Progress> after) {
        var what = new UnorderedList();
        dossiers.erasable(dossier)
                .forEach(key -> what.add(new ListItem(UI.getCurrent().getTranslation(key))));
        var step = new NextStep("dpo.step.erasing", "dpo.step.erasing.text")
                .with(what)
                .primary("dpo.act.erase", () -> new ErasureDialog(() -> after.accept(erasures.erase(request))).open());
        return new Div(step, preview(request));
    }

    private Div issuing(SubjectRequest request, Consumer<Progress> after) {
        var preview = new Preview();
        request.ruling().ifPresent(ruling -> preview.show(papers.preview(request, ruling.text())));
        var step = new NextStep("dpo.step.issuing", "dpo.step.issuing.text").primary("dpo.act.issue", () -> {
            var progress = answers.print(request);
            if (progress instanceof Progress.Made(var printed)) {
                print(printed);
            }
            after.accept(progress);
        });
        return new Div(step, preview);
    }

    private Div issued(SubjectRequest request) {
        var step = new NextStep("dpo.step.issued", "dpo.step.issued.text").act("dpo.act.print", () -> print(request));
        return new Div(step, preview(request));
    }

    private Div closed(SubjectRequest request) {
        return new Div(
                new NextStep("subjectrequest.step.closed", "subjectrequest.done." + request.status()),
                preview(request));
    }

    private Preview preview(SubjectRequest request) {
        var preview = new Preview();
        request.ruling().ifPresent(ruling -> preview.show(papers.preview(request, ruling.text())));
        return preview;
    }

    private void print(SubjectRequest request) {
        papers.answer(request).ifPresentOrElse(OfficerSteps::print, () -> request.answerPaper()
                .ifPresent(paper -> ReasonDialog.ask(
                        "subjectrequest.paper.again", reason -> print(papers.again(paper.document(), reason)))));
    }

    private static void print(byte[] pdf) {
        Printing.print(pdf, UI.getCurrent().getTranslation("dpo.answer"));
    }
}
