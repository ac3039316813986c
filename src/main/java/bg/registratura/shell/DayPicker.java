package bg.registratura.shell;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A day, typed or picked: the calendar speaks the reader's language, its week begins on Monday. */
public class DayPicker extends DatePicker {

    private static final int MONDAY = 1;

    public DayPicker(String label) {
        super(label);
        var locale = getLocale();
        setI18n(new DatePickerI18n()
                .setMonthNames(names(Stream.of(Month.values()), month -> named(month, locale)))
                .setWeekdays(names(fromSunday(), day -> day.getDisplayName(TextStyle.FULL_STANDALONE, locale)))
                .setWeekdaysShort(names(fromSunday(), day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, locale)))
                .setFirstDayOfWeek(MONDAY)
                .setDateFormats("dd.MM.yyyy", "d.M.yyyy", "ddMMyyyy")
                .setToday(getTranslation("shell.day.today"))
                .setCancel(getTranslation("shell.day.close")));
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
