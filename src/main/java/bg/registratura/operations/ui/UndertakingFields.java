package bg.registratura.operations.ui;

import bg.registratura.operations.Undertaking;
import bg.registratura.shell.DayPicker;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import java.time.LocalDate;

/** When somebody signed the undertaking of secrecy, and under which number the sheet lies. */
record UndertakingFields(DayPicker day, TextField number) {

    UndertakingFields() {
        this(new DayPicker(word("operations.staff.secrecy")), sheet());
        day.setHelperText(word("operations.staff.secrecy.help"));
    }

    /** The number alone. */
    static TextField sheet() {
        var number = new TextField(word("operations.staff.paper"));
        number.setHelperText(word("operations.staff.paper.help"));
        number.setErrorMessage(word("operations.required"));
        number.setMaxLength(Undertaking.LONGEST);
        return number;
    }

    /** Whether something is a number; what is not says so itself. */
    static boolean isGood(TextField number) {
        boolean good = Undertaking.isNumber(number.getValue());
        number.setInvalid(!good);
        return good;
    }

    /** Up to today, to a record with {@code secrecySignedOn} and {@code secrecyPaper}. */
    void bind(Binder<?> binder, LocalDate today) {
        var required = word("operations.required");
        day.setMax(today);
        binder.forField(day)
                .asRequired(required)
                .withValidator(signed -> !signed.isAfter(today), word("operations.training.held.ahead"))
                .bind("secrecySignedOn");
        binder.forField(number)
                .asRequired(required)
                .withValidator(Undertaking::isNumber, required)
                .bind("secrecyPaper");
    }

    private static String word(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
