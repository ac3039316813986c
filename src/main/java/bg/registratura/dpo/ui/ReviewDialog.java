package bg.registratura.dpo.ui;

import bg.registratura.restriction.Order;
import bg.registratura.shell.Acts;
import bg.registratura.shell.DayPicker;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.function.Consumer;

/** A restriction was looked at and goes on: until which day. */
class ReviewDialog extends Dialog {

    private final DayPicker next = new DayPicker(getTranslation("restriction.field.review"));
    private final LocalDate today;
    private final transient Consumer<LocalDate> given;

    ReviewDialog(LocalDate today, Consumer<LocalDate> given) {
        this.today = today;
        this.given = given;
        setHeaderTitle(getTranslation("restriction.review"));
        setWidth("min(94vw, 30rem)");
        next.setValue(today.plusMonths(1));
        add(new Paragraph(getTranslation("restriction.review.explained")), next);
        getFooter()
                .add(
                        Acts.quiet("subjectrequest.reason.close", this::close),
                        Acts.primary("subjectrequest.reason.confirm", Key.F9, this::confirm));
        addOpenedChangeListener(_ -> next.focus());
    }

    private void confirm() {
        var day = next.getValue();
        next.setErrorMessage(getTranslation("restriction.field.review.required"));
        next.setInvalid(day == null || !day.isAfter(today) || day.isAfter(today.plusMonths(Order.MOST_MONTHS)));
        if (next.isInvalid()) {
            next.focus();
        } else {
            close();
            given.accept(day);
        }
    }
}
