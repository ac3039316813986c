package bg.registratura.disclosure.ui;

import static bg.registratura.shell.Phrases.word;

import bg.registratura.disclosure.Ground;
import bg.registratura.disclosure.RegisterFilter;
import bg.registratura.people.PatientId;
import bg.registratura.people.Persons;
import bg.registratura.people.Recorded;
import bg.registratura.shell.Acts;
import bg.registratura.shell.DayPicker;
import bg.registratura.shell.NotFoundException;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What of the register is wanted: days, a ground, a patient by client number. */
class RegisterFields extends Div {

    /** Before anything this house can have given. */
    static final LocalDate EVER = LocalDate.EPOCH;

    private final transient Persons persons;
    private final LocalDate today;
    private final DayPicker from = new DayPicker(word("disclosure.register.from"));
    private final DayPicker until = new DayPicker(word("disclosure.register.until"));
    private final ComboBox<Ground> ground = new ComboBox<>(word("disclosure.column.ground"));
    private final TextField patient = new TextField(word("disclosure.register.patient"));

    RegisterFields(LocalDate today, Persons persons, Runnable search) {
        this.today = today;
        this.persons = persons;
        addClassName("log-filter");
        from.setValue(today.minusMonths(1));
        until.setValue(today);
        ground.setItems(Ground.values());
        ground.setItemLabelGenerator(one -> word("disclosure.ground." + one.name()));
        ground.setClearButtonVisible(true);
        patient.setAllowedCharPattern("[0-9]");
        patient.setMaxLength(12);
        patient.setClearButtonVisible(true);
        patient.setErrorMessage(word("disclosure.register.patient.unknown"));
        add(from, until, ground, patient, Acts.plain("disclosure.register.search", search));
        Acts.walk(List.of(from, until, ground, patient), search);
    }

    /** Asks for all that went out of one person; of nobody there is no page. */
    void ask(PatientId whose) {
        var found = persons.records(whose).stream().findFirst().orElseThrow(NotFoundException::new);
        patient.setValue(String.valueOf(found.clientNumber()));
        from.clear();
    }

    /** What is wanted; empty where it is of a patient who is not there, which the field then says. */
    Optional<RegisterFilter> filter() {
        var whose = number().flatMap(
                        typed -> persons.numbered(List.of(typed)).stream().findFirst())
                .map(Recorded::id);
        patient.setInvalid(!patient.isEmpty() && whose.isEmpty());
        return patient.isInvalid()
                ? Optional.empty()
                : Optional.of(new RegisterFilter(
                        from.getOptionalValue().orElse(EVER),
                        until.getOptionalValue().orElse(today),
                        ground.getOptionalValue(),
                        whose));
    }

    private Optional<Long> number() {
        return patient.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(patient.getValue()));
    }
}
