package bg.registratura.results.ui;

import bg.registratura.results.Viewing;
import bg.registratura.retention.Audience;
import bg.registratura.shell.ViewerLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** A patient's pictures, the newest first. */
@Route(value = "results", layout = ViewerLayout.class)
@RolesAllowed("PATIENT")
class ResultsView extends Div implements HasDynamicTitle {

    ResultsView(Viewing viewing) {
        addClassNames("page", "page-narrow");
        add(new H1(getTranslation("results.title")));
        var cards = viewing.mine();
        if (cards.isEmpty()) {
            var empty = new Div(new Paragraph(getTranslation("results.empty")));
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
        var sharing = new Anchor("results/sharing", getTranslation("results.sharing.title"));
        sharing.getElement().setAttribute("router-link", true);
        add(sharing);
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
