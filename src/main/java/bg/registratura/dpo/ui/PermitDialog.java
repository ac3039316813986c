package bg.registratura.dpo.ui;

import bg.registratura.restriction.Permit;
import bg.registratura.restriction.PermittedBy;
import bg.registratura.shell.Acts;
import bg.registratura.shell.DayPicker;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.function.Consumer;

/** On which ground of art. 18(2) something restricted may be released, why, and until when. */
class PermitDialog extends Dialog {

    private final RadioButtonGroup<PermittedBy> ground =
            new RadioButtonGroup<>(getTranslation("restriction.permit.ground"));
    private final TextArea reason = new TextArea(getTranslation("restriction.permit.reason"));
    private final DayPicker until = new DayPicker(getTranslation("restriction.permit.until"));
    private final LocalDate today;
    private final transient Consumer<Permit> given;

    PermitDialog(LocalDate today, Consumer<Permit> given) {
        this.today = today;
        this.given = given;
        setHeaderTitle(getTranslation("restriction.permit"));
        setWidth("min(94vw, 40rem)");
        ground.setItems(PermittedBy.values());
        ground.setItemLabelGenerator(one -> getTranslation("restriction.permit." + one));
        ground.addThemeName("vertical");
        reason.setMaxLength(Permit.LONGEST_REASON);
        reason.setWidthFull();
        until.setValue(today);
        until.setMin(today);
        until.setMax(today.plusDays(Permit.MOST_DAYS));
        add(new Paragraph(getTranslation("restriction.permit.explained")), ground, reason, until);
        getFooter()
                .add(
                        Acts.quiet("subjectrequest.reason.close", this::close),
                        Acts.primary("subjectrequest.reason.confirm", Key.F9, this::confirm));
        addOpenedChangeListener(_ -> ground.getElement().callJsFunction("focus"));
    }

    private void confirm() {
        var day = until.getValue();
        ground.setErrorMessage(getTranslation("restriction.permit.ground.required"));
        ground.setInvalid(ground.isEmpty());
        reason.setErrorMessage(getTranslation("restriction.permit.reason.required"));
        reason.setInvalid(reason.getValue().isBlank());
        until.setErrorMessage(getTranslation("restriction.permit.until.required"));
        until.setInvalid(day == null || day.isBefore(today) || day.isAfter(today.plusDays(Permit.MOST_DAYS)));
        if (ground.isInvalid()) {
            ground.getElement().callJsFunction("focus");
        } else if (reason.isInvalid()) {
            reason.focus();
        } else if (until.isInvalid()) {
            until.focus();
        } else {
            close();
            given.accept(new Permit(ground.getValue(), reason.getValue().strip(), today, day));
        }
    }
}
