package bg.registratura.operations.ui;

import bg.registratura.shell.DayPicker;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import java.time.LocalDate;

/** When somebody was trained in handling personal data, and by whom. */
record TrainingFields(DayPicker day, TextField trainer) {

    private static final int LONGEST = 120;

    TrainingFields() {
        this(new DayPicker(word("operations.staff.trained")), new TextField(word("operations.staff.trainer")));
        day.setHelperText(word("operations.staff.trained.help"));
        trainer.setHelperText(word("operations.staff.trainer.help"));
        trainer.setMaxLength(LONGEST);
    }

    /** Up to today, to a record with {@code trainedOn} and {@code trainedBy}. */
    void bind(Binder<?> binder, LocalDate today) {
        var required = word("operations.required");
        day.setMax(today);
        binder.forField(day)
                .asRequired(required)
                .withValidator(held -> !held.isAfter(today), word("operations.training.held.ahead"))
                .bind("trainedOn");
        binder.forField(trainer).asRequired(required).bind("trainedBy");
    }

    private static String word(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
