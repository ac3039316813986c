package bg.registratura.results.ui;

import bg.registratura.family.Holder;
import bg.registratura.imaging.StudyId;
import bg.registratura.people.PatientId;
import bg.registratura.results.Viewing;
import bg.registratura.results.ui.Relatives.Whose;
import bg.registratura.sharing.AccessGrant;
import bg.registratura.sharing.ChairCodes;
import bg.registratura.sharing.Sharing;
import bg.registratura.shell.Acts;
import bg.registratura.shell.NotFoundException;
import bg.registratura.shell.Notices;
import bg.registratura.shell.ViewerLayout;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who sees a patient's pictures, who looked at them, and letting one more dentist in. */
@Route(value = "results/sharing", layout = ViewerLayout.class)
@RouteAlias(value = "results/:study/sharing", layout = ViewerLayout.class)
@RouteAlias(value = "results/of/:person/sharing", layout = ViewerLayout.class)
@RolesAllowed("PATIENT")
class SharingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Sharing sharing;
    private final transient ChairCodes codes;
    private final transient Viewing viewing;
    private final transient Relatives relatives;
    private transient @Nullable Whose whose;
    private final Div standing = new Div();
    private final Div giving = new Div();
    private final LookList looks;
    private final GivenList given;

    SharingView(Sharing sharing, ChairCodes codes, Viewing viewing, Relatives relatives, WhoSaw saw) {
        this.sharing = sharing;
        this.codes = codes;
        this.viewing = viewing;
        this.relatives = relatives;
        this.looks = new LookList(saw.looked());
        this.given = new GivenList(saw.register(), saw.papers());
        addClassNames("page", "page-narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameter = event.getRouteParameters().get("study");
        var study = parameter.flatMap(StudyView::id);
        if (parameter.isPresent() && study.isEmpty()) {
            throw new NotFoundException();
        }
        var person = study.flatMap(viewing::whose).or(() -> event.getRouteParameters()
                .get("person")
                .map(text -> Relatives.id(text).orElseThrow(NotFoundException::new))
                .or(() -> study.isPresent() ? Optional.empty() : relatives.own()));
        show(
                study,
                person.flatMap(relatives::whose)
                        .filter(one -> one.standing().decides())
                        .orElseThrow(NotFoundException::new));
    }

    /**
     * Whose pictures they are comes with the page and from nowhere else: another page beside it changes nothing here. The answer
     * is the button by which a code is shown.
     */
    Button show(Optional<StudyId> study, Whose person) {
        whose = person;
        removeAll();
        var back = new Anchor(
                study.map(id -> "results/" + id.value()).orElse(person.address()),
                getTranslation(
                        study.isPresent()
                                ? "results.back.picture"
                                : person.isOwn() ? "results.back" : "results.title.of",
                        person.name()));
        back.addClassName("back");
        back.getElement().setAttribute("router-link", true);
        giving.removeAll();
        giving.add(new GivingForm(sharing, person, study.orElse(null), this::showStanding));
        add(back);
        if (person.isOneOfSeveral()) {
            add(new WhoseBar(person, relatives.own()));
        }
        var title = person.isOwn() ? "results.sharing.title" : "results.sharing.title.of";
        var code = Acts.plain("results.code", () -> showCode(study, person));
        code.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new H1(getTranslation(title, person.name())), standing);
        if (!sharing.isInVain(person.patient(), study.orElse(null))) {
            add(chair(code), giving);
        }
        add(given, looks);
        showStanding();
        return code;
    }

    private Div chair(Button code) {
        var words = new Paragraph(getTranslation("results.code.offer"));
        words.addClassName("quiet");
        var chair = new Div(words, code);
        chair.addClassName("chair-offer");
        return chair;
    }

    /** The code takes the whole page; whoever is done with it comes back to the button it was shown by. */
    private void showCode(Optional<StudyId> study, Whose person) {
        removeAll();
        add(new ChairCodePage(codes, sharing, person, study.orElse(null), this::stop, () -> show(study, person)
                .focus()));
    }

    private void showStanding() {
        standing.removeAll();
        standing.addClassName("rows");
        if (sharing.isStopped(patient())) {
            var stopped = new Div(new Paragraph(getTranslation(
                    whose().isOwn() ? "results.sharing.restricted" : "results.sharing.restricted.of", whose().name())));
            stopped.addClassNames("message", "message-waits");
            standing.add(stopped);
        }
        if (whose().isOwn()) {
            var you = new Div(new Paragraph(getTranslation("results.sharing.you")));
            you.addClassName("row");
            standing.add(you);
        }
        relatives
                .holders(patient())
                .forEach(holder -> standing.add(new HolderRow(holder, whose().isOwn(), this::stop)));
        patientsGrants().forEach(grant -> standing.add(new GrantRow(grant, sharing, this::stop)));
        given.show(patient());
        looks.show(patient());
    }

    private List<AccessGrant> patientsGrants() {
        return sharing.of(patient());
    }

    private PatientId patient() {
        return whose().patient();
    }

    private Whose whose() {
        var one = whose;
        if (one == null) {
            throw new NotFoundException();
        }
        return one;
    }

    private void stop(Holder holder) {
        relatives.end(holder);
        Notices.done("results.sharing.trust.stopped");
        showStanding();
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
