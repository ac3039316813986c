package bg.registratura.operations.ui;

import bg.registratura.operations.Laboratory;
import bg.registratura.shell.Forms;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import java.util.Optional;

/** The laboratory's particulars. */
class LaboratoryForm extends FormLayout {

    private final Binder<Laboratory> binder = new Binder<>(Laboratory.class);

    LaboratoryForm() {
        setAutoResponsive(true);
        setExpandColumns(true);
        setExpandFields(true);
        field("name", "operations.laboratory.name");
        var uic = new TextField(getTranslation("operations.laboratory.uic"));
        binder.forField(uic)
                .asRequired(getTranslation("operations.required"))
                .withValidator(Laboratory::isUic, getTranslation("operations.laboratory.uic.wrong"))
                .bind("uic");
        add(uic);
        field("address", "operations.laboratory.address");
        field("phone", "operations.laboratory.phone");
        field("openingHours", "operations.laboratory.opening-hours");
        field("registration", "operations.laboratory.registration");
        field("dpo", "operations.laboratory.dpo");
        field("dpoContact", "operations.laboratory.dpo-contact");
        field("website", "operations.laboratory.website");
    }

    private void field(String property, String key) {
        var field = new TextField(getTranslation(key));
        binder.forField(field)
                .asRequired(getTranslation("operations.required"))
                .withConverter(String::strip, text -> text == null ? "" : text)
                .bind(property);
        add(field);
    }

    void show(Laboratory laboratory) {
        binder.readRecord(laboratory);
    }

    Optional<Laboratory> read() {
        return Forms.read(binder);
    }
}
