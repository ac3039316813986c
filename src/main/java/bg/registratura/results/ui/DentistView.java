package bg.registratura.results.ui;

import bg.registratura.results.Viewing;
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

    DentistView(Viewing viewing) {
        addClassName("page");
        add(new H1(getTranslation("results.dentist.title")));
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
