package bg.registratura.register.ui;

import bg.registratura.register.CallNotes;
import bg.registratura.register.Visitors;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Visitors and calls side by side. */
@Route("desk/registers")
@Menu(title = "register.title", order = 16)
@RolesAllowed({"RECEPTION", "SHIFT_LEAD"})
class RegistersView extends Div implements HasDynamicTitle {

    private final VisitorsSection visitors;
    private final CallsSection calls;
    private final TextField search = new TextField();

    RegistersView(Visitors visitors, CallNotes calls) {
        this.visitors = new VisitorsSection(visitors);
        this.calls = new CallsSection(calls);
        addClassNames("page", "page-wide");
        search.setPlaceholder(getTranslation("register.search"));
        search.setAriaLabel(getTranslation("register.search"));
        search.setClearButtonVisible(true);
        search.addFocusShortcut(Key.F2);
        search.addValueChangeListener(change -> look(change.getValue()));
        var head = new Header(new H1(getTranslation("register.title")), search);
        head.addClassName("page-head");
        var lead = new Paragraph(getTranslation("register.lead"));
        lead.addClassName("page-lead");
        var columns = new Div(this.visitors, this.calls);
        columns.addClassName("columns");
        add(head, lead, columns);
        look("");
        this.visitors.focus();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("register.title");
    }

    private void look(String typed) {
        visitors.look(typed);
        calls.look(typed);
    }
}
