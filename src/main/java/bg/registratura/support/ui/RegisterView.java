package bg.registratura.support.ui;

import bg.registratura.support.SupportDesk;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Every access of the vendor's support there was, for the officer and the auditor. */
@Route("support-register")
@RolesAllowed({"DPO", "AUDITOR"})
class RegisterView extends Div implements HasDynamicTitle {

    RegisterView(SupportDesk desk) {
        addClassName("page");
        var all = desk.register();
        var lead = new Paragraph(getTranslation(all.isEmpty() ? "support.register.none" : "support.register.lead"));
        lead.addClassName(all.isEmpty() ? "empty-state" : "page-lead");
        var rows = new UnorderedList();
        rows.addClassName("rows");
        all.forEach(access -> rows.add(new AccessRow(access)));
        add(new H1(getTranslation("support.register.title")), lead, rows);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("support.register.title");
    }
}
