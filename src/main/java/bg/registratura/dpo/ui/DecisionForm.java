package bg.registratura.dpo.ui;

import bg.registratura.subjectrequest.Answers;
import bg.registratura.subjectrequest.Decision;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** The decision and the words of the answer, begun from what is held and edited by hand. */
class DecisionForm extends Div {

    private final RadioButtonGroup<Decision> decision = new RadioButtonGroup<>(getTranslation("dpo.field.decision"));
    private final TextArea answer = new TextArea(getTranslation("dpo.field.answer"));
    private final Function<Decision, String> drafts;
    private String drafted;

    /** A form that begins with a draft, and asks {@code drafts} for another when the decision changes. */
    DecisionForm(Decision first, Function<Decision, String> drafts) {
        this.drafts = drafts;
        drafted = drafts.apply(first);
        decision.setItems(Decision.values());
        decision.setItemLabelGenerator(one -> getTranslation("subjectrequest.decision." + one));
        decision.setValue(first);
        decision.addValueChangeListener(_ -> followDecision());
        answer.setValue(drafted);
        answer.setHelperText(getTranslation("dpo.field.answer.help"));
        answer.setWidthFull();
        answer.setMinRows(14);
        answer.setMaxRows(22);
        var anew = new Button(getTranslation("dpo.act.draft"), _ -> draft());
        anew.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(decision, anew, answer);
    }

    /** Offers clauses to be added at the end of the answer. */
    void offer(Component clauses) {
        addComponentAtIndex(indexOf(answer), clauses);
    }

    /** Adds a paragraph to what stands in the field. */
    void append(String paragraph) {
        answer.setValue((answer.getValue().stripTrailing() + "\n\n" + paragraph).strip());
        answer.focus();
    }

    /** Asks for more where a decision does something at once; {@code when} says for which. */
    void also(Component fields, Predicate<Decision> when) {
        addComponentAtIndex(indexOf(decision) + 1, fields);
        fields.setVisible(when.test(decision.getValue()));
        decision.addValueChangeListener(change -> fields.setVisible(when.test(change.getValue())));
    }

    /** Tells of the decision, now and whenever it changes. */
    void follow(Consumer<Decision> follower) {
        follower.accept(decision.getValue());
        decision.addValueChangeListener(change -> follower.accept(change.getValue()));
    }

    /** The answer as it stands in the field. */
    String answer() {
        return answer.getValue();
    }

    /** Hands the decision and the answer on, or shows what is missing. */
    void ifComplete(BiConsumer<Decision, String> complete) {
        var unfinished = Answers.unfinished(answer.getValue());
        if (unfinished.isPresent()) {
            answer.setErrorMessage(getTranslation("subjectrequest.refusal." + unfinished.get()));
            answer.setInvalid(true);
            answer.focus();
        } else {
            complete.accept(decision.getValue(), answer.getValue().strip());
        }
    }

    /** A draft nobody touched follows the decision; what somebody wrote is never replaced unasked. */
    void followDecision() {
        if (answer.getValue().equals(drafted)) {
            draft();
        }
    }

    private void draft() {
        drafted = drafts.apply(decision.getValue());
        answer.setValue(drafted);
    }
}
