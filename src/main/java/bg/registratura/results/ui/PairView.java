package bg.registratura.results.ui;

import bg.registratura.results.Pairing;
import bg.registratura.results.Pairing.Pair;
import bg.registratura.results.Viewing;
import bg.registratura.shell.NotFoundException;
import bg.registratura.shell.ViewerLayout;
import bg.registratura.shell.XRayViewer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Before and after: two pictures of one person beside each other, for that person or who represents them. */
@Route(value = "results/:study/beside/:other", layout = ViewerLayout.class)
@RolesAllowed("PATIENT")
class PairView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Pairing pairing;
    private final transient Viewing viewing;
    private final transient Relatives relatives;
    private final transient Offers offers;

    PairView(Pairing pairing, Viewing viewing, Relatives relatives, Offers offers) {
        this.pairing = pairing;
        this.viewing = viewing;
        this.relatives = relatives;
        this.offers = offers;
        addClassName("study-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = AskedPair.of(event.getRouteParameters());
        show(asked.flatMap(one -> pairing.open(one.study(), one.beside())).orElseThrow(NotFoundException::new));
    }

    void show(Pair pair) {
        var study = pair.study().study();
        var whose = relatives.whose(study.patient()).orElseThrow(NotFoundException::new);
        removeAll();
        var back = new Anchor("results/" + study.id().value(), getTranslation("results.back.picture"));
        back.addClassName("back");
        back.getElement().setAttribute("router-link", true);
        var head = new Div(back);
        if (whose.isOneOfSeveral()) {
            head.add(new WhoseBar(whose, relatives.own()));
        }
        head.add(new H1(getPageTitle()));
        head.addClassName("study-head");
        add(
                head,
                new PairPage(
                        pair,
                        XRayViewer.NOT_FOR_DIAGNOSIS,
                        viewing::stillMay,
                        offers,
                        other -> "results/" + study.id().value() + "/beside/" + other.value()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("results.pair.before-after");
    }
}
