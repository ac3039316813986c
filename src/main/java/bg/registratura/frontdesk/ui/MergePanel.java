package bg.registratura.frontdesk.ui;

import bg.registratura.people.Beside;
import bg.registratura.people.Patient;
import bg.registratura.people.PatientId;
import bg.registratura.search.Match;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;

/** Finds the other record of a person, lays both beside each other, and lets a shift lead say that they are one. */
class MergePanel extends Div {

    private final transient Patient patient;
    private final transient Register register;
    private final transient Consumer<PatientId> open;
    private final TextField other = new TextField(getTranslation("people.merge.other"));
    private final Paragraph text = new Paragraph(getTranslation("people.merge.text"));
    private final Div found = new Div();

    MergePanel(Patient patient, Register register, Runnable leave, Consumer<PatientId> open) {
        this.patient = patient;
        this.register = register;
        this.open = open;
        addClassName("merge");
        other.setHelperText(getTranslation("people.merge.other.help"));
        other.getElement().setAttribute("autocomplete", "off");
        other.setAutofocus(true);
        Acts.walk(List.of(other), this::search);
        found.addClassName("merge-found");
        found.getElement().setAttribute("aria-live", "polite");
        var row = new Div(other, Acts.with("people.merge.search", Key.F8, this::search));
        row.addClassName("merge-search");
        add(
                new H1(getTranslation(
                        "people.merge.title", patient.name().listed(), String.valueOf(patient.clientNumber()))),
                text,
                row,
                found,
                Acts.row(Acts.quiet("people.merge.leave", leave)));
        propose();
    }

    /** Whoever was born the same day under a similar name is offered before anything is typed. */
    private void propose() {
        var alike = others(register.search()
                .lookAlikes(patient.name(), patient.birthDate())
                .matches());
        if (!alike.isEmpty()) {
            found.add(new Paragraph(getTranslation("people.merge.similar")), rows(alike));
        }
        other.focus();
    }

    private void search() {
        if (other.getValue().isBlank()) {
            other.focus();
            return;
        }
        var all = register.search().search(other.getValue()).matches();
        var others = others(all);
        found.removeAll();
        if (others.isEmpty()) {
            found.add(new Paragraph(getTranslation(all.isEmpty() ? "people.merge.nobody" : "people.merge.itself")));
            other.focus();
        } else if (others.size() == 1 && others.getFirst().isExact()) {
            compare(others.getFirst().id());
        } else {
            found.add(rows(others));
        }
    }

    private List<Match> others(List<Match> matches) {
        return matches.stream()
                .filter(match -> !match.id().equals(patient.id()))
                .toList();
    }

    private UnorderedList rows(List<Match> matches) {
        var list = new UnorderedList();
        list.addClassName("rows");
        matches.forEach(match -> {
            var row = new ListItem(
                    MatchList.text(list, match), Acts.plain("people.merge.compare", () -> compare(match.id())));
            row.addClassName("row");
            list.add(row);
        });
        return list;
    }

    private void compare(PatientId second) {
        found.removeAll();
        register.merges()
                .compare(patient.id(), second)
                .ifPresentOrElse(this::show, () -> found.add(new Paragraph(getTranslation("people.merge.itself"))));
    }

    /** Both and the decision stand on one screen: what was explained before makes room. */
    private void show(Beside beside) {
        text.setVisible(false);
        var right = new Div();
        right.addClassName("merge-right");
        var both = new Div(new SideBySide(Side.of(beside.one()), List.of(Side.of(beside.other()))), right);
        both.addClassName("merge-both");
        found.add(both);
        if (beside.twoNumbers()) {
            var warning = new Paragraph(getTranslation("people.merge.two-numbers"));
            warning.addClassNames("message", "message-waits");
            right.add(warning);
        }
        if (register.mayMerge()) {
            var decision = new MergeDecision(
                    beside,
                    register.merges(),
                    open,
                    () -> compare(beside.other().patient().id()));
            right.add(decision);
            decision.focus();
        } else {
            right.add(new Paragraph(getTranslation("people.merge.lead")));
        }
    }
}
