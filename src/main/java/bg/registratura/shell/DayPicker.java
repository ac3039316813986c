package bg.registratura.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A day, typed as 05.03.2026, or picked from a calendar that opens when its sign is pressed. */
public class DayPicker extends DatePicker {

    private static final int MONDAY = 1;

    public DayPicker(String label) {
        super(label);
        setI18n(words());
        setAutoOpen(false);
    }

    /** What calendars say, in the language of the screen; their week begins on Monday. */
    public static DatePickerI18n words() {
        var ui = UI.getCurrent();
        var locale = ui.getLocale();
        return new DatePickerI18n()
                .setMonthNames(names(Stream.of(Month.values()), month -> named(month, locale)))
                .setWeekdays(names(fromSunday(), day -> day.getDisplayName(TextStyle.FULL_STANDALONE, locale)))
                .setWeekdaysShort(names(fromSunday(), day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, locale)))
                .setFirstDayOfWeek(MONDAY)
                .setDateFormats("dd.MM.yyyy", "d.M.yyyy", "ddMMyyyy")
                .setToday(ui.getTranslation("shell.day.today"))
                .setCancel(ui.getTranslation("shell.day.close"))
                .setBadInputErrorMessage(ui.getTranslation("shell.day.malformed"));
    }

    private static String named(Month month, Locale locale) {
        return month.getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    /** The component counts its week from Sunday, whichever day it shows first. */
    private static Stream<DayOfWeek> fromSunday() {
        return IntStream.range(0, DayOfWeek.values().length).mapToObj(DayOfWeek.SUNDAY::plus);
    }

    private static <T> List<String> names(Stream<T> all, Function<T, String> name) {
        return all.map(name).toList();
    }
}
