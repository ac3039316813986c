package bg.registratura.results.ui;

import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.results.Viewing;
import bg.registratura.results.ui.Relatives.Whose;
import bg.registratura.retention.Audience;
import bg.registratura.shell.NotFoundException;
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
import java.util.Optional;

/** The pictures of one person, the newest first: one's own, or of one of those whom one represents. */
@Route(value = "results", layout = ViewerLayout.class)
@RouteAlias(value = "results/of/:person", layout = ViewerLayout.class)
@RolesAllowed("PATIENT")
class ResultsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Viewing viewing;
    private final transient Relatives relatives;
    private final transient NoticeChange notice;
    private final transient Offers offers;

    ResultsView(Viewing viewing, Relatives relatives, NoticeChange notice, Offers offers) {
        this.offers = offers;
        this.viewing = viewing;
        this.relatives = relatives;
        this.notice = notice;
        addClassNames("page", "page-narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(event.getRouteParameters().get("person"));
    }

    void open(Optional<String> asked) {
        removeAll();
        notice.message(relatives.own()).ifPresent(this::add);
        var person = asked.isPresent() ? asked.flatMap(Relatives::id) : relatives.first();
        if (asked.isPresent() && person.isEmpty()) {
            throw new NotFoundException();
        }
        person.ifPresentOrElse(this::show, this::choose);
    }

    private void show(PatientId patient) {
        var whose = relatives.whose(patient).orElseThrow(NotFoundException::new);
        if (whose.isOneOfSeveral()) {
            add(new WhoseBar(whose, relatives.own()));
        }
        add(new H1(getTranslation(whose.isOwn() ? "results.title" : "results.title.of", whose.name())));
        if (whose.isOwn()) {
            sayWhoGrew();
        }
        list(whose);
    }

    private void list(Whose whose) {
        var cards = viewing.of(whose.patient());
        if (cards.isEmpty()) {
            var empty = new Div(
                    new Paragraph(getTranslation(whose.isOwn() ? "results.empty" : "results.empty.of", whose.name())));
            empty.addClassName("empty-state");
            add(empty);
            return;
        }
        var kept = cards.stream()
                .map(card -> card.study().kept().told(getLocale(), Audience.PERSON))
                .distinct()
                .toList();
        add(new Cards(cards, id -> "results/" + id.value(), kept.size() > 1));
        if (kept.size() == 1) {
            allKept(kept.getFirst());
        }
        offers.several(whose.patient()).ifPresent(this::add);
        if (whose.standing().decides()) {
            var sharing = new Anchor(whose.address() + "/sharing", getTranslation("results.sharing.title"));
            sharing.getElement().setAttribute("router-link", true);
            add(sharing);
        }
    }

    /** Somebody with several children and no pictures of their own chooses one; somebody with none is told why. */
    private void choose() {
        var charges = relatives.charges();
        add(new H1(getTranslation(charges.isEmpty() ? "results.whose.nobody.title" : "results.whose.choose")));
        sayWhoGrew();
        if (charges.isEmpty()) {
            var nobody = new Div(new Paragraph(getTranslation("results.whose.nobody")));
            nobody.addClassName("empty-state");
            add(nobody);
        } else {
            add(WhoseBar.chooser(charges));
        }
    }

    private void sayWhoGrew() {
        relatives.grown().forEach(grown -> {
            var said = new Div(new Paragraph(
                    getTranslation("results.whose.grown", grown.name(), Dates.day(getLocale(), grown.since()))));
            said.addClassNames("message", "message-waits");
            add(said);
        });
    }

    /** Until when the pictures are kept, when that is the same for all; otherwise each card says its own. */
    private void allKept(String until) {
        var kept = new Paragraph(getTranslation("results.all-kept-until", until));
        kept.addClassName("quiet");
        add(kept);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("results.title");
    }
}
