package bg.registratura.practice.ui;

import bg.registratura.practice.Application;
import bg.registratura.practice.Applying;
import bg.registratura.practice.Practice;
import bg.registratura.shell.Acts;
import bg.registratura.shell.NotFoundException;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Objects;

/** Writes down where a person at the desk found the practice and the dentist's УИН. */
class CheckDialog extends Dialog {

    private final transient PracticeDesk desk;
    private final transient Application application;
    private final transient Practice practice;
    private final transient Runnable changed;
    private final RadioButtonGroup<Practice.How> where = new RadioButtonGroup<>(getTranslation("practice.checked"));
    private final RadioButtonGroup<Application.How> how =
            new RadioButtonGroup<>(getTranslation("practice.uin.checked"));

    CheckDialog(PracticeDesk desk, Application application, Runnable changed) {
        this.desk = desk;
        this.application = application;
        this.changed = changed;
        this.practice = desk.practices().find(application.practice()).orElseThrow(NotFoundException::new);
        setHeaderTitle(getTranslation("practice.check.title", application.name()));
        setWidth("36rem");
        add(new Paragraph(getTranslation(
                "practice.check.text",
                Objects.requireNonNullElse(application.uin(), "\u2013"),
                PracticeDialog.label(practice))));
        if (!practice.isChecked()) {
            where.setItems(PracticeDialog.WAYS);
            where.setItemLabelGenerator(one -> getTranslation("practice.how." + one.name()));
            where.setErrorMessage(getTranslation("practice.check.missing"));
            add(where);
        }
        how.setItems(Application.How.REGISTER, Application.How.CERTIFICATE, Application.How.FOREIGN_REGISTER);
        how.setItemLabelGenerator(one -> getTranslation("practice.uin." + one.name()));
        how.setErrorMessage(getTranslation("practice.check.missing"));
        add(how);
        var save = Acts.plain("practice.check.save", this::save);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(Acts.quiet("credential.close", this::close), save);
    }

    private void save() {
        where.setInvalid(!practice.isChecked() && where.getValue() == null);
        how.setInvalid(how.getValue() == null);
        if (where.isInvalid() || how.isInvalid()) {
            return;
        }
        if (!practice.isChecked()) {
            desk.practices().check(practice, where.getValue());
        }
        var outcome = desk.applications().check(application.id(), how.getValue());
        DentistActs.tell(outcome, "practice.checked.done");
        if (outcome instanceof Applying.Done) {
            close();
        }
        changed.run();
    }
}
