package bg.registratura.results.ui;

import bg.registratura.imaging.StudyId;
import bg.registratura.language.Counts;
import bg.registratura.language.Dates;
import bg.registratura.results.MountPlace;
import bg.registratura.results.Mouth;
import bg.registratura.results.Viewing.Card;
import bg.registratura.visit.Teeth;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;

/**
 * A full-mouth mount: the pictures from inside the mouth where they belong, the patient's right on the left, uppers above
 * lowers, bitewings between them. A place without a picture stays empty.
 */
class Mount extends UnorderedList {

    private final transient Mouth mouth;
    private final transient Function<StudyId, String> address;

    Mount(Mouth mouth, Function<StudyId, String> address) {
        this.mouth = mouth;
        this.address = address;
        addClassNames("mount", "picture-ground");
        for (var place : MountPlace.values()) {
            var item = new ListItem(filled(place));
            item.addClassName(place.isBitewing() ? "mount-bitewing" : "mount-place");
            add(item);
        }
    }

    private Component filled(MountPlace place) {
        var cards = mouth.mount().getOrDefault(place, List.of());
        if (cards.isEmpty()) {
            var empty = new Div(teeth(place, new Teeth(place.teeth())));
            empty.addClassName("mount-empty");
            var words = new Span(getTranslation("results.mount.empty"));
            words.addClassName("visually-hidden");
            empty.add(words);
            return empty;
        }
        return cards.size() == 1 ? way(place, cards) : choice(place, cards);
    }

    private Anchor way(MountPlace place, List<Card> cards) {
        var newest = cards.getFirst();
        var way = new Anchor(
                address.apply(newest.study().id()),
                Cards.thumbnail(newest.study()),
                teeth(place, newest.study().teeth()),
                day(cards));
        way.getElement().setAttribute("router-link", true);
        return way;
    }

    private NativeButton choice(MountPlace place, List<Card> cards) {
        var button = new NativeButton();
        var newest = cards.getFirst().study();
        button.add(Cards.thumbnail(newest), teeth(place, newest.teeth()), day(cards));
        button.getElement().setAttribute("aria-haspopup", "dialog");
        button.addClickListener(_ -> new StudyChoice(name(place, new Teeth(place.teeth())), cards, address).open());
        return button;
    }

    /** The teeth that a picture shows, which are not all of its place, and may be more. */
    private Span teeth(MountPlace place, Teeth shown) {
        return span("mount-teeth", name(place, shown));
    }

    private String name(MountPlace place, Teeth shown) {
        return place.isBitewing() ? getTranslation("results.mount.bitewing", shown.text()) : shown.named(getLocale());
    }

    private Span day(List<Card> cards) {
        var day = Dates.form(cards.getFirst().study().madeOn());
        return span(
                "mount-day",
                cards.size() == 1
                        ? day
                        : getTranslation(
                                "results.mount.newest",
                                day,
                                Counts.of(getLocale(), cards.size(), "count.examination")));
    }

    private static Span span(String name, String text) {
        var span = new Span(text);
        span.addClassName(name);
        return span;
    }
}
