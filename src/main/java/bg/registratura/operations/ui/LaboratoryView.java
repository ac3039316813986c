package bg.registratura.operations.ui;

import bg.registratura.credential.SheetLife;
import bg.registratura.credential.ui.SheetLifeForm;
import bg.registratura.operations.Laboratories;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The laboratory's particulars as they will stand on the next paper. */
@Route("admin/laboratory")
@Menu(title = "operations.laboratory.title", order = 81)
@RolesAllowed("ADMINISTRATOR")
class LaboratoryView extends Div implements HasDynamicTitle {

    LaboratoryView(Laboratories laboratories, SheetLife life) {
        addClassNames("page", "page-narrow");
        var form = new LaboratoryForm();
        laboratories.current().ifPresent(form::show);
        var save =
                new Button(getTranslation("operations.save"), _ -> form.read().ifPresent(changed -> {
                    laboratories.change(changed);
                    Notices.done("operations.laboratory.saved");
                }));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var lead = new Paragraph(getTranslation("operations.laboratory.lead"));
        lead.addClassName("page-lead");
        add(new H1(getTranslation("operations.laboratory.title")), lead, form, save, new SheetLifeForm(life));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operations.laboratory.title");
    }
}
