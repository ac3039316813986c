package bg.registratura.results.ui;

import bg.registratura.people.PractitionerId;
import bg.registratura.results.Viewing;
import bg.registratura.security.CurrentUser;
import bg.registratura.sharing.Sharing;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** What patients gave a dentist to see, unread first. */
@Route("dentist")
@Menu(title = "results.dentist.title", order = 10)
@RolesAllowed("DENTIST")
class DentistView extends Div implements HasDynamicTitle {

    DentistView(Viewing viewing, Sharing sharing, CurrentUser user) {
        addClassName("page");
        add(new H1(getTranslation("results.dentist.title")));
        var dentist = user.require().subject();
        if (dentist != null && sharing.isAbroad(new PractitionerId(dentist))) {
            var abroad = new Div(new Paragraph(getTranslation("results.dentist.abroad")));
            abroad.addClassNames("message", "message-waits");
            add(abroad);
        }
        var cards = viewing.granted();
        if (cards.isEmpty()) {
            var empty = new Div(new Paragraph(getTranslation("results.dentist.empty")));
            empty.addClassName("empty-state");
            add(empty);
        } else {
            add(new Cards(cards, id -> "dentist/" + id.value(), false));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("results.dentist.title");
    }
}
