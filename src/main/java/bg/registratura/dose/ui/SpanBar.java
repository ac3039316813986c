package bg.registratura.dose.ui;

import bg.registratura.dose.Span;
import bg.registratura.shell.DayPicker;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Chooses the days that are looked at, typed or with one press. */
class SpanBar extends Div {

    private final DayPicker from = new DayPicker(getTranslation("dose.from"));
    private final DayPicker to = new DayPicker(getTranslation("dose.to"));
    private final transient Consumer<Span> chosen;

    SpanBar(LocalDate today, Span first, Consumer<Span> chosen) {
        this.chosen = chosen;
        addClassName("span-bar");
        set(first);
        var show = new Button(getTranslation("dose.show"), _ -> show());
        show.addClickShortcut(Key.ENTER).listenOn(this);
        add(
                from,
                to,
                show,
                quick("dose.span.year", Span.yearTo(today)),
                quick("dose.span.this", new Span(today.withDayOfYear(1), today)),
                quick(
                        "dose.span.last",
                        new Span(
                                today.minusYears(1).withDayOfYear(1),
                                today.withDayOfYear(1).minusDays(1))));
    }

    private Button quick(String key, Span span) {
        var button = new Button(getTranslation(key), _ -> {
            set(span);
            chosen.accept(span);
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private void set(Span span) {
        from.setValue(span.from());
        to.setValue(span.to());
    }

    private void show() {
        var first = from.getValue();
        var last = to.getValue();
        complain(from, first == null ? "dose.day.required" : "");
        complain(
                to, last == null ? "dose.day.required" : first != null && last.isBefore(first) ? "dose.to.before" : "");
        if (first != null && last != null && !last.isBefore(first)) {
            chosen.accept(new Span(first, last));
        }
    }

    private void complain(DayPicker field, String key) {
        field.setInvalid(!key.isEmpty());
        field.setErrorMessage(key.isEmpty() ? "" : getTranslation(key));
    }
}
