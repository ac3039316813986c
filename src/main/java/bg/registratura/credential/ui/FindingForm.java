package bg.registratura.credential.ui;

import bg.registratura.credential.Finding;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Forms;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.binder.Binder;
import java.util.function.Consumer;

/** What the officer found, in a word and in a sentence. */
class FindingForm extends Div {

    private static final int LONGEST = 1000;

    FindingForm(Consumer<Found> found) {
        var binder = new Binder<>(Found.class);
        var finding = new RadioButtonGroup<Finding>(getTranslation("credential.incident.finding"));
        finding.setItems(Finding.values());
        finding.setItemLabelGenerator(one -> getTranslation("credential.finding." + one.name()));
        binder.forField(finding)
                .asRequired(getTranslation("credential.incident.finding.required"))
                .bind("finding");
        var note = new TextArea(getTranslation("credential.incident.note"));
        note.setHelperText(getTranslation("credential.incident.note.help"));
        note.setMaxLength(LONGEST);
        note.setWidthFull();
        binder.forField(note)
                .asRequired(getTranslation("credential.incident.note.required"))
                .withConverter(String::strip, text -> text == null ? "" : text)
                .bind("note");
        addClassName("stack");
        add(finding, note, Acts.row(Acts.primary("credential.incident.close", Key.F8, () -> Forms.read(binder)
                .ifPresent(found))));
    }

    /** A finding and its reason. */
    public record Found(Finding finding, String note) {}
}
