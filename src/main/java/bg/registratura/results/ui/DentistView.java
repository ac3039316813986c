package bg.registratura.results.ui;

import bg.registratura.imaging.StudyId;
import bg.registratura.people.PractitionerId;
import bg.registratura.results.Viewing;
import bg.registratura.security.CurrentUser;
import bg.registratura.sharing.ChairRedemptions;
import bg.registratura.sharing.Sharing;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** What patients gave a dentist to see, unread first. */
@Route("dentist")
@Menu(title = "results.dentist.title", order = 10)
@RolesAllowed("DENTIST")
class DentistView extends Div implements HasDynamicTitle {

    private final transient Viewing viewing;
    private final Div list = new Div();

    DentistView(Viewing viewing, Sharing sharing, ChairRedemptions redemptions, CurrentUser user) {
        this.viewing = viewing;
        addClassName("page");
        add(new H1(getTranslation("results.dentist.title")));
        var dentist = user.require().subject();
        if (dentist != null && sharing.isAbroad(new PractitionerId(dentist))) {
            var abroad = new Div(new Paragraph(getTranslation("results.dentist.abroad")));
            abroad.addClassNames("message", "message-waits");
            add(abroad);
        }
        add(new ChairCodeEntry(redemptions, this::opened), list);
        show();
    }

    /** A code of one study leads straight to it. */
    private void opened(Optional<StudyId> study) {
        study.ifPresentOrElse(id -> getUI().ifPresent(ui -> ui.navigate("dentist/" + id.value())), () -> {
            Notices.done("results.code.opened");
            show();
        });
    }

    private void show() {
        list.removeAll();
        var cards = viewing.granted();
        if (cards.isEmpty()) {
            var empty = new Div(new Paragraph(getTranslation("results.dentist.empty")));
            empty.addClassName("empty-state");
            list.add(empty);
        } else {
            list.add(new Cards(cards, id -> "dentist/" + id.value(), false));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("results.dentist.title");
    }
}
