package bg.registratura.results.ui;

import bg.registratura.imaging.StudyId;
import bg.registratura.language.Counts;
import bg.registratura.people.PatientId;
import bg.registratura.people.PractitionerId;
import bg.registratura.results.GivenPictures;
import bg.registratura.results.GivenPictures.Page;
import bg.registratura.results.Wanted;
import bg.registratura.security.CurrentUser;
import bg.registratura.sharing.ChairRedemptions;
import bg.registratura.sharing.Sharing;
import bg.registratura.shell.Acts;
import bg.registratura.shell.AddressBar;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What patients gave a dentist to see, patient by patient, those with something unread first. */
@Route("dentist")
@Menu(title = "results.dentist.title", order = 10)
@RolesAllowed("DENTIST")
class DentistView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** So many patients stand on the page at first, and so many come when more are asked for. */
    static final int STEP = 25;

    private final transient GivenPictures given;
    private final WorklistFilter filter = new WorklistFilter(this::change);
    private final Paragraph count = new Paragraph();
    private final Div list = new Div();
    private final Set<PatientId> toldOf = new HashSet<>();

    DentistView(GivenPictures given, Sharing sharing, ChairRedemptions redemptions, CurrentUser user) {
        this.given = given;
        addClassName("page");
        add(new H1(getTranslation("results.dentist.title")));
        var dentist = user.require().subject();
        if (dentist != null && sharing.isAbroad(new PractitionerId(dentist))) {
            var abroad = new Div(new Paragraph(getTranslation("results.dentist.abroad")));
            abroad.addClassNames("message", "message-waits");
            add(abroad);
        }
        count.addClassName("quiet");
        count.getElement().setAttribute("role", "status");
        add(new ChairCodeEntry(redemptions, this::opened), filter, count, list);
    }

    /** A code of one study leads straight to it. */
    private void opened(Optional<StudyId> study) {
        study.ifPresentOrElse(id -> getUI().ifPresent(ui -> ui.navigate("dentist/" + id.value())), () -> {
            Notices.done("results.code.opened");
            show(STEP);
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(event.getLocation().getQueryParameters());
    }

    /** Comes back as it was left: the choices by the address, the words and the length of the list by this tab. */
    void open(QueryParameters address) {
        var left = ComponentUtil.getData(UI.getCurrent(), Left.class);
        filter.set(
                WorklistFilter.read(address, left == null ? "" : left.wanted().words()));
        show(left == null ? STEP : left.most());
    }

    private void show(int most) {
        var wanted = filter.wanted();
        var page = given.look(wanted, most, toldOf);
        page.shown().forEach(patient -> toldOf.add(patient.id()));
        ComponentUtil.setData(UI.getCurrent(), Left.class, new Left(wanted, most));
        list.removeAll();
        filter.setVisible(!page.isNothingGiven());
        count.setText(page.isNothingGiven() ? "" : words(page));
        if (page.shown().isEmpty()) {
            list.add(empty(page));
        } else {
            page.shown().forEach(patient -> list.add(new PatientGroup(patient)));
        }
        if (page.shown().size() < page.patients()) {
            list.add(Acts.plain("results.worklist.more", () -> showMore(most)));
        }
    }

    private void showMore(int before) {
        show(before + STEP);
        list.getChildren()
                .skip(before)
                .filter(PatientGroup.class::isInstance)
                .map(PatientGroup.class::cast)
                .findFirst()
                .ifPresent(PatientGroup::focus);
    }

    private void change() {
        show(STEP);
        AddressBar.say(wayBack());
    }

    /** The way back to the list as it was left in this tab. */
    static String wayBack() {
        return new Location("dentist", address()).getPathWithQueryParameters();
    }

    private static QueryParameters address() {
        var left = ComponentUtil.getData(UI.getCurrent(), Left.class);
        return left == null ? QueryParameters.empty() : WorklistFilter.address(left.wanted());
    }

    private String words(Page page) {
        var found = getTranslation(
                page.unread() == 0 ? "results.worklist.found.seen" : "results.worklist.found",
                Counts.of(getLocale(), page.patients(), "count.patient"),
                Counts.of(getLocale(), page.studies(), "count.examination"),
                Counts.of(getLocale(), page.unread(), "count.unread"));
        return page.shown().size() < page.patients()
                ? found + " "
                        + getTranslation("results.worklist.first", page.shown().size())
                : found;
    }

    private Div empty(Page page) {
        var empty = new Div(new Paragraph(
                getTranslation(page.isNothingGiven() ? "results.dentist.empty" : "results.worklist.nothing")));
        empty.addClassName("empty-state");
        if (!page.isNothingGiven()) {
            empty.add(Acts.plain("results.worklist.show-all", filter::clear));
        }
        return empty;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("results.dentist.title");
    }

    /** How the list was left in this tab. */
    private record Left(Wanted wanted, int most) {}
}
