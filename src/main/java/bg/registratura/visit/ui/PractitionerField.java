package bg.registratura.visit.ui;

import bg.registratura.people.Practitioner;
import bg.registratura.people.Practitioners;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;

/** Choosing the dentist who sent the patient, by name in either script or by УИН; one who is not there is added. */
public class PractitionerField extends ComboBox<Practitioner> {

    private final transient Practitioners practitioners;

    public PractitionerField(Practitioners practitioners) {
        this.practitioners = practitioners;
        setLabel(getTranslation("visit.practitioner"));
        setHelperText(getTranslation("visit.practitioner.help"));
        setItemLabelGenerator(this::label);
        setItems(
                query -> practitioners.search(query.getFilter().orElse("")).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()),
                query -> practitioners.search(query.getFilter().orElse("")).size());
    }

    private String label(Practitioner one) {
        var details = one.details();
        var uin = details.uin() == null ? "" : " \u00b7 " + details.uin();
        var practice = details.practice() == null ? "" : " \u00b7 " + details.practice();
        return getTranslation("visit.practitioner.title", one.name()) + practice + uin;
    }

    /** The act that adds a dentist. */
    public Button newOne() {
        return Acts.quiet("visit.practitioner.new", () -> new PractitionerDialog(practitioners, this::setValue).open());
    }
}
