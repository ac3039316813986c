package bg.registratura.results.ui;

import bg.registratura.disclosure.DisclosureRegister;
import bg.registratura.disclosure.RegisterPapers;
import bg.registratura.people.PatientId;
import bg.registratura.results.WhoLooked;
import bg.registratura.security.CurrentUser;
import bg.registratura.sharing.AccessGrant;
import bg.registratura.sharing.Sharing;
import bg.registratura.shell.NotFoundException;
import bg.registratura.shell.Notices;
import bg.registratura.shell.ViewerLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Who sees a patient's pictures, who looked at them, and letting one more dentist in. */
@Route(value = "results/sharing", layout = ViewerLayout.class)
@RouteAlias(value = "results/:study/sharing", layout = ViewerLayout.class)
@RolesAllowed("PATIENT")
class SharingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Sharing sharing;
    private final transient CurrentUser user;
    private final Div standing = new Div();
    private final Div giving = new Div();
    private final LookList looks;
    private final GivenList given;

    SharingView(
            Sharing sharing, CurrentUser user, WhoLooked looked, DisclosureRegister register, RegisterPapers papers) {
        this.sharing = sharing;
        this.user = user;
        this.looks = new LookList(looked);
        this.given = new GivenList(register, papers);
        addClassNames("page", "page-narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameter = event.getRouteParameters().get("study");
        var study = parameter.flatMap(StudyView::id);
        if (parameter.isPresent() && study.isEmpty()) {
            throw new NotFoundException();
        }
        removeAll();
        var back = new Anchor(
                study.map(id -> "results/" + id.value()).orElse("results"),
                getTranslation(study.isPresent() ? "results.back.picture" : "results.back"));
        back.addClassName("back");
        back.getElement().setAttribute("router-link", true);
        giving.removeAll();
        giving.add(new GivingForm(sharing, study.orElse(null), this::showStanding));
        add(back, new H1(getTranslation("results.sharing.title")), standing, giving, given, looks);
        showStanding();
    }

    private void showStanding() {
        standing.removeAll();
        standing.addClassName("rows");
        var you = new Div(new Paragraph(getTranslation("results.sharing.you")));
        you.addClassName("row");
        standing.add(you);
        patientsGrants().forEach(grant -> standing.add(new GrantRow(grant, sharing, this::stop)));
        given.show(patient());
        looks.show(patient());
    }

    private List<AccessGrant> patientsGrants() {
        return sharing.of(patient());
    }

    private PatientId patient() {
        var subject = user.require().subject();
        if (subject == null) {
            throw new NotFoundException();
        }
        return new PatientId(subject);
    }

    private void stop(AccessGrant grant) {
        sharing.withdraw(grant.id());
        Notices.done("results.sharing.stopped");
        showStanding();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("results.sharing.title");
    }
}
