package bg.registratura.retention.ui;

import bg.registratura.retention.LegalHolds;
import bg.registratura.shell.DayPicker;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.function.BiConsumer;

/** Asks why a hold goes on, and until when; or why it ends. */
class HoldNoteDialog extends Dialog {

    private static final int LONGEST = 500;

    private final transient LegalHolds holds;
    private final TextArea why;
    private final DayPicker next = new DayPicker(getTranslation("retention.hold.next-review"));

    private HoldNoteDialog(String kind, LegalHolds holds, boolean goesOn, BiConsumer<String, LocalDate> written) {
        this.holds = holds;
        setHeaderTitle(getTranslation(kind));
        setWidth("min(92vw, 36rem)");
        why = new TextArea(getTranslation("retention.hold.why"));
        why.setMaxLength(LONGEST);
        why.setWidthFull();
        next.setValue(holds.latestReview());
        next.setVisible(goesOn);
        var form = new Div(
                new Paragraph(
                        getTranslation(goesOn ? "retention.hold.review.explained" : "retention.hold.lift.explained")),
                why,
                next);
        form.addClassName("step-form");
        add(form);
        var save = new Button(getTranslation("retention.save"), _ -> {
            if (isGood()) {
                written.accept(why.getValue().strip(), next.getValue());
                close();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("retention.close"), _ -> close()), save);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                why.focus();
            }
        });
    }

    static void review(LegalHolds holds, BiConsumer<String, LocalDate> written) {
        new HoldNoteDialog("retention.hold.review", holds, true, written).open();
    }

    static void lift(LegalHolds holds, BiConsumer<String, LocalDate> written) {
        new HoldNoteDialog("retention.hold.lift", holds, false, written).open();
    }

    private boolean isGood() {
        why.setInvalid(why.getValue().isBlank());
        why.setErrorMessage(why.isInvalid() ? getTranslation("retention.hold.why.required") : "");
        var day = next.getValue();
        next.setInvalid(day == null || !day.isAfter(holds.today()) || day.isAfter(holds.latestReview()));
        next.setErrorMessage(next.isInvalid() ? getTranslation("retention.hold.review-on.required") : "");
        return !why.isInvalid() && !next.isInvalid();
    }
}
