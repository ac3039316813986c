package bg.registratura.results.ui;

import bg.registratura.imaging.StudyId;
import bg.registratura.language.Counts;
import bg.registratura.results.GivenPictures;
import bg.registratura.results.GivenPictures.Patient;
import bg.registratura.shell.NotFoundException;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Everything one patient gave the dentist: by tooth, in its place in the mouth, and what has no such place. */
@Route("dentist/of/:person")
@RolesAllowed("DENTIST")
class DentistPatientView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient GivenPictures given;

    DentistPatientView(GivenPictures given) {
        this.given = given;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(event.getRouteParameters().get("person").orElse(""));
    }

    /** A person who gave nothing looks like nobody. */
    void open(String person) {
        var patient = Relatives.id(person).flatMap(given::of).orElseThrow(NotFoundException::new);
        removeAll();
        add(back(), person(patient), new MouthPages(patient.cards(), DentistPatientView::address));
    }

    private static String address(StudyId study) {
        return "dentist/" + study.value();
    }

    private Anchor back() {
        var back = new Anchor(DentistView.wayBack(), getTranslation("results.back.dentist"));
        back.addClassName("back");
        back.getElement().setAttribute("router-link", true);
        return back;
    }

    private Div person(Patient patient) {
        var person = new Div(
                new H1(patient.name()),
                new Span(Counts.of(getLocale(), patient.cards().size(), "count.examination")));
        if (patient.hasUnread()) {
            person.add(new Span(Counts.of(getLocale(), patient.unread(), "count.unread")));
        }
        person.addClassName("person");
        return person;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("results.dentist.title");
    }
}
