package bg.registratura.exposure.ui;

import bg.registratura.exposure.Exposure;
import bg.registratura.exposure.RepeatReason;
import bg.registratura.exposure.Retake;
import bg.registratura.language.Dates;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether this exposure repeats an earlier one, and why; and whether its own picture is of no use. */
class RetakeFields extends FormLayout {

    private final Select<Exposure> repeatOf = new Select<>();
    private final Select<RepeatReason> repeatReason = new Select<>();
    private final Checkbox rejected = new Checkbox(getTranslation("exposure.rejected.mark"));

    RetakeFields(List<Exposure> made) {
        repeatOf.setLabel(getTranslation("exposure.repeat-of"));
        repeatOf.setItems(made);
        repeatOf.setEmptySelectionAllowed(true);
        repeatOf.setItemLabelGenerator(one -> one == null ? "" : Dates.dayTime(getLocale(), one.exposedAt()));
        repeatOf.setVisible(!made.isEmpty());
        repeatReason.setLabel(getTranslation("exposure.repeat-reason"));
        repeatReason.setItems(RepeatReason.values());
        repeatReason.setItemLabelGenerator(one -> getTranslation("exposure.repeat-reason." + one.name()));
        repeatReason.setVisible(false);
        repeatOf.addValueChangeListener(change -> repeatReason.setVisible(change.getValue() != null));
        add(repeatOf, repeatReason, rejected);
    }

    /** Whether a repeat says why. */
    boolean isGood() {
        var lacking = !repeatOf.isEmpty() && repeatReason.isEmpty();
        repeatReason.setInvalid(lacking);
        repeatReason.setErrorMessage(lacking ? getTranslation("exposure.repeat-reason.required") : "");
        return !lacking;
    }

    @Nullable
    Retake retake() {
        return repeatOf.isEmpty() ? null : new Retake(repeatOf.getValue().id(), repeatReason.getValue());
    }

    boolean rejected() {
        return rejected.getValue();
    }
}
