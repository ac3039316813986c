package bg.registratura.dpo.ui;

import bg.registratura.dpo.LogReader;
import bg.registratura.dpo.LogReader.Wanted;
import bg.registratura.people.Patient;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;

/** Who looked at one person's data, and what was done with it: one press away from the person. */
class LooksDialog extends Dialog {

    LooksDialog(LogReader log, Patient patient) {
        setHeaderTitle(getTranslation("dpo.looks.title", patient.name().full()));
        setWidth("48rem");
        var number = String.valueOf(patient.clientNumber());
        var wanted = new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), number);
        add(new Paragraph(getTranslation("dpo.looks.lead")), new LogLines(log, () -> wanted));
        var close = Acts.quiet("dpo.looks.close", this::close);
        close.setAutofocus(true);
        getFooter().add(close);
    }
}
