package bg.registratura.disclosure.ui;

import static bg.registratura.shell.Phrases.mark;
import static bg.registratura.shell.Phrases.word;

import bg.registratura.disclosure.DisclosureRegister;
import bg.registratura.disclosure.RegisterLine;
import bg.registratura.disclosure.Telling;
import bg.registratura.language.Dates;
import bg.registratura.shell.Acts;
import bg.registratura.shell.DayPicker;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;

/** That the person was told what an order had withheld: on which day and how. From then on it is theirs to read. */
class TellDialog extends Dialog {

    private final transient RegisterLine line;
    private final LocalDate today;
    private final transient DisclosureRegister register;
    private final transient Runnable changed;
    private final DayPicker on = new DayPicker(word("disclosure.told.on"));
    private final Select<Telling> manner = new Select<>();

    TellDialog(RegisterLine line, LocalDate today, DisclosureRegister register, Runnable changed) {
        this.line = line;
        this.today = today;
        this.register = register;
        this.changed = changed;
        setModality(ModalityMode.STRICT);
        setHeaderTitle(word("disclosure.told.title"));
        on.setMin(given());
        on.setMax(today);
        manner.setLabel(word("disclosure.told.manner"));
        manner.setItems(Telling.values());
        manner.setItemLabelGenerator(one -> one == null ? "" : word("disclosure.telling." + one.name()));
        var fields = new Div(on, manner);
        fields.addClassName("fields");
        add(
                new Paragraph(Dates.dayTime(getLocale(), line.entry().at()) + " \u00b7 "
                        + line.entry().recipient().name()),
                new Paragraph(
                        word("disclosure.told.text", String.valueOf(line.entry().noticeOrder()))),
                fields);
        getFooter()
                .add(
                        Acts.quiet("disclosure.close", this::close),
                        Acts.primary("disclosure.told.record", Key.F9, this::record));
        addOpenedChangeListener(_ -> on.focus());
    }

    private LocalDate given() {
        return Dates.dayOf(line.entry().at());
    }

    private void record() {
        var day = on.getValue();
        mark(on, day != null && !day.isBefore(given()) && !day.isAfter(today), "disclosure.told.on.required");
        mark(manner, !manner.isEmpty(), "disclosure.told.manner.required");
        if (on.isInvalid()) {
            on.focus();
        } else if (manner.isInvalid()) {
            manner.focus();
        } else if (register.told(line.entry().id(), day, manner.getValue())) {
            Notices.done("disclosure.told.done");
            close();
            changed.run();
        }
    }
}
