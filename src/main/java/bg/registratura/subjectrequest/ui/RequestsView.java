package bg.registratura.subjectrequest.ui;

import bg.registratura.shell.Acts;
import bg.registratura.subjectrequest.Cases;
import bg.registratura.subjectrequest.Letters;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The desk's open requests, due first on top. */
@Route("desk/requests")
@Menu(title = "subjectrequest.menu", order = 30)
@RolesAllowed({"RECEPTION", "SHIFT_LEAD"})
class RequestsView extends Div implements HasDynamicTitle {

    RequestsView(Cases cases, Letters letters) {
        addClassName("page");
        add(new H1(getTranslation("subjectrequest.list.title")));
        add(Acts.row(
                Acts.plain("subjectrequest.stranger.take", () -> getUI().ifPresent(
                                ui -> ui.navigate(NewStrangerView.class))),
                Acts.plain("subjectrequest.electronic.enter", () -> getUI().ifPresent(
                                ui -> ui.navigate(ElectronicRequestView.class)))));
        add(new OwedLetterList(letters.owed()));
        var open = cases.open();
        if (open.isEmpty()) {
            var empty = new Paragraph(getTranslation("subjectrequest.list.empty"));
            empty.addClassName("empty-state");
            add(empty);
        } else {
            add(new CaseTable("desk/requests/", cases.today(), open));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("subjectrequest.list.title");
    }
}
