package bg.registratura.dpo.ui;

import bg.registratura.subjectrequest.AskedChange;
import bg.registratura.subjectrequest.ChangeWords;
import bg.registratura.subjectrequest.Decision;
import bg.registratura.subjectrequest.Particular;
import bg.registratura.subjectrequest.Rectifying;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What of the asked changes a decision makes: all that was asked, or those that are chosen. */
class RectificationFields extends Div {

    private final CheckboxGroup<AskedChange> changes =
            new CheckboxGroup<>(getTranslation("subjectrequest.change.chosen"));
    private final transient ChangeWords words;
    private transient Rectifying seen;

    RectificationFields(ChangeWords words, Rectifying seen) {
        this.words = words;
        this.seen = seen;
        addClassName("step-form");
        changes.setItemLabelGenerator(this::label);
        changes.addThemeName("vertical");
        changes.setItems(seen.asked());
        add(
                new H3(getTranslation("subjectrequest.change.form")),
                new Paragraph(getTranslation("subjectrequest.change.form.text")),
                changes);
        decided(Decision.GRANTED);
    }

    /** Whoever grants it grants all of it; a part is chosen. */
    void decided(Decision decision) {
        changes.setInvalid(false);
        changes.setReadOnly(decision == Decision.GRANTED);
        if (decision == Decision.GRANTED) {
            changes.setValue(new HashSet<>(seen.asked()));
        }
    }

    void whenChosen(Runnable listener) {
        changes.addValueChangeListener(_ -> listener.run());
    }

    /** The record as it stands now, where somebody changed it meanwhile; what was chosen stays chosen. */
    void show(Rectifying now) {
        var chosen = granted();
        seen = now;
        changes.setItems(now.asked());
        changes.setValue(now.asked().stream()
                .filter(one -> chosen.contains(one.change().particular()))
                .collect(Collectors.toSet()));
    }

    Rectifying seen() {
        return seen;
    }

    Set<Particular> granted() {
        return changes.getValue().stream().map(one -> one.change().particular()).collect(Collectors.toSet());
    }

    /** What is to be corrected; empty where it is not what the decision says, which is then shown. */
    Optional<Set<Particular>> fitting(Decision decision, boolean inWordsToo) {
        changes.setErrorMessage(getTranslation("subjectrequest.refusal.OTHER_CHANGES"));
        changes.setInvalid(!seen.fits(decision, granted(), inWordsToo));
        if (changes.isInvalid()) {
            changes.getElement().callJsFunction("focus");
        }
        return Optional.of(granted()).filter(_ -> !changes.isInvalid());
    }

    private String label(AskedChange asked) {
        var what = asked.change().particular();
        var line = getTranslation(
                "subjectrequest.change.line",
                words.name(getLocale(), what),
                words.quoted(getLocale(), what, asked.change().before()),
                words.quoted(getLocale(), what, asked.change().after()));
        return asked.otherwise()
                .map(now ->
                        line + " " + getTranslation("subjectrequest.change.now", words.quoted(getLocale(), what, now)))
                .orElse(line);
    }
}
