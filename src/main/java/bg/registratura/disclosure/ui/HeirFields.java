package bg.registratura.disclosure.ui;

import static bg.registratura.shell.Phrases.field;
import static bg.registratura.shell.Phrases.mark;
import static bg.registratura.shell.Phrases.word;

import bg.registratura.disclosure.Heirship;
import bg.registratura.disclosure.Kinship;
import bg.registratura.disclosure.Taking;
import bg.registratura.language.Dates;
import bg.registratura.shell.DayPicker;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** What an heir shows: the paper of the death, and that of what they are to the dead. */
public class HeirFields extends Div {

    private final LocalDate earliest;
    private final LocalDate today;
    private final DayPicker died = new DayPicker(word("disclosure.heir.died"));
    private final TextField deathAct = field("disclosure.heir.death-act", Taking.LONGEST);
    private final ComboBox<Kinship> kinship = new ComboBox<>(word("disclosure.heir.kinship"));
    private final TextField kinshipAct = field("disclosure.heir.kinship-act", Taking.LONGEST);

    /** Of somebody who can have died on a day at the earliest, and by today. */
    public HeirFields(LocalDate earliest, LocalDate today) {
        this.earliest = earliest;
        this.today = today;
        addClassName("fields");
        died.setMin(earliest);
        died.setMax(today);
        deathAct.setHelperText(word("disclosure.heir.death-act.help"));
        kinship.setItems(Kinship.values());
        kinship.setItemLabelGenerator(one -> word("disclosure.kinship." + one.name()));
        kinshipAct.setHelperText(word("disclosure.heir.kinship-act.help"));
        add(died, deathAct, kinship, kinshipAct);
    }

    /** What lets them have it; empty while something lacks, which its field then says. */
    public Optional<Heirship> read() {
        var day = died.getValue();
        var possible = day != null && !day.isBefore(earliest) && !day.isAfter(today);
        died.setErrorMessage(possible ? "" : word("disclosure.heir.died.required", Dates.day(getLocale(), earliest)));
        died.setInvalid(!possible);
        mark(deathAct, !deathAct.getValue().isBlank(), "disclosure.heir.death-act.required");
        mark(kinship, !kinship.isEmpty(), "disclosure.heir.kinship.required");
        mark(kinshipAct, !kinshipAct.getValue().isBlank(), "disclosure.heir.kinship-act.required");
        var wrong = Stream.<Component>of(died, deathAct, kinship, kinshipAct)
                .filter(one -> ((HasValidation) one).isInvalid())
                .findFirst();
        wrong.ifPresent(one -> ((Focusable<?>) one).focus());
        return wrong.isPresent()
                ? Optional.empty()
                : Optional.of(new Heirship(
                        day,
                        deathAct.getValue().strip(),
                        kinship.getValue(),
                        kinshipAct.getValue().strip()));
    }
}
