package bg.registratura.diary.ui;

import bg.registratura.language.Dates;
import bg.registratura.shell.Acts;
import bg.registratura.shell.DayPicker;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Which day it is, and the ways to another. */
class DayHead extends Div {

    private final H1 title = new H1();
    private final DayPicker other = new DayPicker("");
    private LocalDate day = LocalDate.EPOCH;

    DayHead(Supplier<LocalDate> today, Consumer<LocalDate> show, Runnable print) {
        addClassName("diary-head-row");
        other.setAriaLabel(getTranslation("diary.go"));
        other.setPlaceholder(getTranslation("diary.go"));
        other.addFocusShortcut(Key.F2);
        other.addValueChangeListener(change -> {
            if (change.getValue() != null && change.isFromClient()) {
                show.accept(change.getValue());
            }
        });
        add(
                title,
                Acts.with("diary.today", Key.F4, () -> show.accept(today.get())),
                Acts.with("diary.previous", Key.F6, () -> show.accept(day.minusDays(1))),
                Acts.with("diary.next", Key.F7, () -> show.accept(day.plusDays(1))),
                other,
                Acts.with("diary.print", Key.F8, print));
    }

    void tell(LocalDate shown) {
        day = shown;
        var weekday = shown.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, getLocale());
        title.setText(getTranslation("diary.of-day", weekday, Dates.longDay(getLocale(), shown)));
        other.setValue(shown);
    }
}
