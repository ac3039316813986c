package bg.registratura.dpo.ui;

import bg.registratura.audit.Action;
import bg.registratura.dpo.LogReader.Wanted;
import bg.registratura.shell.DayPicker;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;

/** What to look for in the log: days, an act, a patient by client number. */
class LogFilter extends Div {

    private final DayPicker from = new DayPicker(getTranslation("dpo.log.from"));
    private final DayPicker until = new DayPicker(getTranslation("dpo.log.until"));
    private final ComboBox<Action> action = new ComboBox<>(getTranslation("dpo.log.action"));
    private final TextField patient = new TextField(getTranslation("dpo.log.patient"));

    LogFilter(Runnable search) {
        addClassName("log-filter");
        action.setItems(Action.values());
        action.setItemLabelGenerator(one -> getTranslation("audit.action." + one));
        action.setClearButtonVisible(true);
        patient.setAllowedCharPattern("[0-9]");
        patient.setClearButtonVisible(true);
        var look = new Button(getTranslation("dpo.log.search"), _ -> search.run());
        look.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(from, until, action, patient, look);
    }

    Wanted wanted() {
        return new Wanted(
                Optional.ofNullable(from.getValue()),
                Optional.ofNullable(until.getValue()),
                Optional.ofNullable(action.getValue()),
                patient.getValue());
    }
}
