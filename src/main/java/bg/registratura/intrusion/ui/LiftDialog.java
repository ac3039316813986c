package bg.registratura.intrusion.ui;

import bg.registratura.intrusion.Intrusion;
import bg.registratura.intrusion.IntrusionBook;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** Asks why a source is let in again before its time. */
class LiftDialog extends Dialog {

    private static final int LONGEST = 300;

    private final transient IntrusionBook book;
    private final transient Runnable changed;
    private final Intrusion intrusion;
    private final TextField why = new TextField(getTranslation("intrusion.lift.why"));

    LiftDialog(IntrusionBook book, Intrusion intrusion, Runnable changed) {
        this.book = book;
        this.intrusion = intrusion;
        this.changed = changed;
        setHeaderTitle(getTranslation("intrusion.lift"));
        setWidth("min(92vw, 36rem)");
        why.setMaxLength(LONGEST);
        why.setWidthFull();
        why.setAutofocus(true);
        var form = new Div(new Paragraph(getTranslation("intrusion.lift.explained")), why);
        form.addClassName("step-form");
        add(form);
        var lift = Acts.plain("intrusion.lift", this::lift);
        lift.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(Acts.quiet("intrusion.lift.leave", this::close), lift);
        Acts.walk(List.of(why), this::lift);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                why.focus();
            }
        });
    }

    private void lift() {
        why.setInvalid(why.getValue().isBlank());
        why.setErrorMessage(why.isInvalid() ? getTranslation("intrusion.lift.why.required") : "");
        if (why.isInvalid()) {
            why.focus();
            return;
        }
        if (book.lift(intrusion.id(), why.getValue())) {
            Notices.done("intrusion.lift.done");
        } else {
            Notices.refused("intrusion.lift.over");
        }
        close();
        changed.run();
    }
}
