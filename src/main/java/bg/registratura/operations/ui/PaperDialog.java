package bg.registratura.operations.ui;

import bg.registratura.language.Dates;
import bg.registratura.operations.Staff;
import bg.registratura.security.AccountSummary;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;

/** Enters under which number the undertaking lies that somebody signed before the numbers were kept. */
class PaperDialog extends Dialog {

    private final transient Staff staff;
    private final transient AccountSummary whose;
    private final transient Runnable entered;
    private final TextField number = UndertakingFields.sheet();

    PaperDialog(Staff staff, AccountSummary whose, LocalDate signedOn, Runnable entered) {
        this.staff = staff;
        this.whose = whose;
        this.entered = entered;
        setHeaderTitle(getTranslation("operations.staff.paper.title", whose.displayName()));
        setWidth("28rem");
        var fields =
                new Div(new Paragraph(getTranslation("operations.staff.paper.lead", Dates.form(signedOn))), number);
        fields.addClassName("stack");
        add(fields);
        var save = Acts.plain("operations.save", this::save);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(Acts.quiet("operations.close", this::close), save);
        Acts.walk(List.of(number), this::save);
        number.setAutofocus(true);
    }

    private void save() {
        if (!UndertakingFields.isGood(number)) {
            number.focus();
            return;
        }
        staff.file(whose.id(), number.getValue());
        Notices.done("operations.staff.paper.entered", whose.displayName());
        close();
        entered.run();
    }
}
