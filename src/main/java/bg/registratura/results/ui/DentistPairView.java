package bg.registratura.results.ui;

import bg.registratura.results.Pairing;
import bg.registratura.results.Pairing.Pair;
import bg.registratura.results.Viewing;
import bg.registratura.shell.NotFoundException;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** A study beside an earlier one of the same patient, for as long as the grants of both stand. */
@Route("dentist/:study/beside/:other")
@RolesAllowed("DENTIST")
class DentistPairView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Pairing pairing;
    private final transient Viewing viewing;
    private final transient Offers offers;

    DentistPairView(Pairing pairing, Viewing viewing, Offers offers) {
        this.pairing = pairing;
        this.viewing = viewing;
        this.offers = offers;
        addClassName("study-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = AskedPair.of(event.getRouteParameters());
        show(asked.flatMap(one -> pairing.open(one.study(), one.beside())).orElseThrow(NotFoundException::new));
    }

    void show(Pair pair) {
        removeAll();
        var study = pair.study().study().id().value();
        var title = new H1(pair.study().patientName());
        var back = new Anchor("dentist/" + study, getTranslation("results.back.picture"));
        back.addClassName("back");
        back.getElement().setAttribute("router-link", true);
        var head = new Div(back, title);
        head.addClassName("study-head");
        add(
                head,
                new PairPage(
                                pair,
                                "results.dentist.caution",
                                viewing::stillMay,
                                offers,
                                other -> "dentist/" + study + "/beside/" + other.value())
                        .whenAllGone(() -> title.setText(getPageTitle())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("results.pair.title");
    }
}
