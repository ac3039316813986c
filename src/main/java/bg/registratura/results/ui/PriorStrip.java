package bg.registratura.results.ui;

import bg.registratura.imaging.StudyId;
import bg.registratura.language.Dates;
import bg.registratura.results.Pairing.Pair;
import bg.registratura.results.StudyInfo;
import bg.registratura.results.Viewing.Opened;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The person's other studies in a row, the newest first: each would stand beside the one that is looked at. */
class PriorStrip extends Nav {

    private final Map<StudyId, ListItem> items = new HashMap<>();

    PriorStrip(Pair pair, Function<StudyId, String> address) {
        addClassName("prior-strip");
        var title = new H2(getTranslation("results.pair.others"));
        title.setId("prior-strip");
        getElement().setAttribute("aria-labelledby", "prior-strip");
        var list = new UnorderedList();
        var chosen = Optional.ofNullable(pair.beside()).map(Opened::study);
        pair.others().forEach(study -> {
            var way = way(study, address.apply(study.id()));
            if (chosen.filter(study::equals).isPresent()) {
                way.getElement().setAttribute("aria-current", "true");
            }
            var item = new ListItem(way);
            items.put(study.id(), item);
            list.add(item);
        });
        add(title, list);
    }

    /** What may not be seen any more is not offered. */
    void forget(StudyId study) {
        Optional.ofNullable(items.get(study)).ifPresent(ListItem::removeFromParent);
    }

    private Anchor way(StudyInfo study, String address) {
        var day = new Span(Dates.day(getLocale(), study.madeOn()));
        day.addClassName("prior-day");
        var way = new Anchor(address, Cards.thumbnail(study), day, new Span(Kinds.marked(study, getLocale())));
        way.getElement().setAttribute("router-link", true);
        return way;
    }
}
