package bg.registratura.results.ui;

import bg.registratura.language.Dates;
import bg.registratura.results.StudyInfo;
import bg.registratura.results.Viewing;
import bg.registratura.shell.ViewerLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;

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
        add(new Cards(cards, id -> "results/" + id.value()));
        kept(cards.stream().map(Viewing.Card::study).toList());
        var sharing = new Anchor("results/sharing", getTranslation("results.sharing.title"));
        sharing.getElement().setAttribute("router-link", true);
        add(sharing);
    }

    /** Until when the pictures are kept, when that is the same for all; the pages of the pictures say it one by one. */
    private void kept(List<StudyInfo> studies) {
        var days = studies.stream().map(StudyInfo::keptUntil).distinct().toList();
        if (days.size() == 1 && Objects.nonNull(days.getFirst())) {
            var kept = new Paragraph(getTranslation(
                    "results.all-kept-until", Dates.day(getLocale(), Objects.requireNonNull(days.getFirst()))));
            kept.addClassName("quiet");
            add(kept);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("results.title");
    }
}
