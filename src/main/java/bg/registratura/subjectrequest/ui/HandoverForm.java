package bg.registratura.subjectrequest.ui;

import bg.registratura.disclosure.ui.HeirFields;
import bg.registratura.identity.IdentityCheckId;
import bg.registratura.shell.Notices;
import bg.registratura.subjectrequest.Answers.Handover;
import bg.registratura.subjectrequest.Refusal;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A fresh look into an identity document, then two signatures; only then is an answer given away. */
class HandoverForm extends Div {

    private final Span shown = new Span(getTranslation("subjectrequest.handover.unchecked"));
    private final Checkbox applicantCopy = new Checkbox(getTranslation("subjectrequest.handover.copy-1"));
    private final Checkbox laboratoryCopy = new Checkbox(getTranslation("subjectrequest.handover.copy-2"));
    private final Optional<HeirFields> heir;
    private @Nullable IdentityCheckId check;

    /** A form that asks for the look through {@code asking}, and of an heir for the papers. */
    HandoverForm(Consumer<Consumer<IdentityCheckId>> asking, Optional<HeirFields> heir) {
        this.heir = heir;
        addClassName("rows");
        shown.addClassNames("status", "status-open");
        var look = new Button(getTranslation("subjectrequest.act.identify"), _ -> asking.accept(this::checked));
        applicantCopy.setEnabled(false);
        laboratoryCopy.setEnabled(false);
        add(row(shown, look));
        heir.ifPresent(this::add);
        add(row(applicantCopy), row(laboratoryCopy));
    }

    /** What the desk saw; empty while something is missing. */
    Optional<Handover> filled() {
        return Optional.ofNullable(check)
                .filter(_ -> isSigned())
                .flatMap(good -> heir.isEmpty()
                        ? Optional.of(new Handover(good, true, true))
                        : heir.flatMap(HeirFields::read).map(papers -> new Handover(good, true, true, papers)));
    }

    private boolean isSigned() {
        return applicantCopy.getValue() && laboratoryCopy.getValue();
    }

    void tellWhatIsMissing() {
        Notices.refused("subjectrequest.refusal." + missing());
    }

    private Refusal missing() {
        if (check == null) {
            return Refusal.NO_FRESH_CHECK;
        }
        return isSigned() ? Refusal.NO_HEIRSHIP : Refusal.COPIES_NOT_SIGNED;
    }

    private void checked(IdentityCheckId good) {
        check = good;
        shown.setText(getTranslation("subjectrequest.handover.checked"));
        shown.setClassName("status-open", false);
        shown.addClassName("status-done");
        applicantCopy.setEnabled(true);
        laboratoryCopy.setEnabled(true);
    }

    private static Div row(Component... parts) {
        var row = new Div(parts);
        row.addClassName("row");
        return row;
    }
}
