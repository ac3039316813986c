package bg.registratura.practice.ui;

import bg.registratura.people.Practitioner;
import bg.registratura.practice.Applying;
import bg.registratura.practice.Practice;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Takes a signed application: at which practice the dentist works. */
class ApplyDialog extends Dialog {

    private final transient PracticeDesk desk;
    private final transient Practitioner dentist;
    private final transient Runnable changed;
    private final ComboBox<Practice> practice = new ComboBox<>(getTranslation("practice.one"));

    ApplyDialog(PracticeDesk desk, Practitioner dentist, Runnable changed) {
        this.desk = desk;
        this.dentist = dentist;
        this.changed = changed;
        setHeaderTitle(getTranslation("practice.apply.title", dentist.name()));
        setWidth("36rem");
        practice.setItems(
                query -> desk.practices().search(query.getFilter().orElse("")).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()),
                query -> desk.practices().search(query.getFilter().orElse("")).size());
        practice.setItemLabelGenerator(PracticeDialog::label);
        practice.setHelperText(getTranslation("practice.one.help"));
        practice.setErrorMessage(getTranslation("practice.one.missing"));
        practice.setWidthFull();
        var save = Acts.plain("practice.apply.save", this::save);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new Paragraph(getTranslation("practice.apply.text")),
                practice,
                Acts.row(Acts.quiet("practice.new", () -> new PracticeDialog(desk, practice::setValue).open())));
        getFooter().add(Acts.quiet("credential.close", this::close), save);
        practice.focus();
    }

    private void save() {
        var chosen = practice.getValue();
        practice.setInvalid(chosen == null);
        if (chosen == null) {
            practice.focus();
            return;
        }
        var outcome = desk.applications().apply(dentist.id(), chosen.id());
        DentistActs.tell(outcome, "practice.applied");
        if (outcome instanceof Applying.Done) {
            close();
            changed.run();
        }
    }
}
