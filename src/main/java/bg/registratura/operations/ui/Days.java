package bg.registratura.operations.ui;

import bg.registratura.shell.DayPicker;
import java.time.LocalDate;

/** Days that were. */
final class Days {

    private Days() {}

    /** Whether a day up to today is chosen; if not, the field says so. */
    static boolean isPast(DayPicker field, LocalDate today) {
        var day = field.getValue();
        boolean good = day != null && !day.isAfter(today);
        field.setErrorMessage(
                field.getTranslation(day == null ? "operations.required" : "operations.training.held.ahead"));
        field.setInvalid(!good);
        return good;
    }
}
