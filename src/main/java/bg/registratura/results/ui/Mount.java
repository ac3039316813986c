package bg.registratura.results.ui;

import bg.registratura.imaging.StudyId;
import bg.registratura.language.Counts;
import bg.registratura.language.Dates;
import bg.registratura.results.MountPlace;
import bg.registratura.results.Mouth;
import bg.registratura.results.Viewing.Card;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

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
            var empty = new Div(teeth(place));
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
                address.apply(newest.study().id()), Cards.thumbnail(newest.study()), teeth(place), day(cards));
        way.getElement().setAttribute("router-link", true);
        return way;
    }

    private NativeButton choice(MountPlace place, List<Card> cards) {
        var button = new NativeButton();
        button.add(Cards.thumbnail(cards.getFirst().study()), teeth(place), day(cards));
        button.getElement().setAttribute("aria-haspopup", "dialog");
        button.addClickListener(
                _ -> new StudyChoice(getTranslation("results.mount.of", numbers(place)), cards, address).open());
        return button;
    }

    private Span teeth(MountPlace place) {
        var teeth = new Span(
                getTranslation(place.isBitewing() ? "results.mount.bitewing" : "results.mount.of", numbers(place)));
        teeth.addClassName("mount-teeth");
        return teeth;
    }

    private Span day(List<Card> cards) {
        var day = Dates.day(getLocale(), cards.getFirst().study().madeOn());
        var words = new Span(
                cards.size() == 1
                        ? day
                        : getTranslation(
                                "results.mount.newest",
                                day,
                                Counts.of(getLocale(), cards.size(), "count.examination")));
        words.addClassName("mount-day");
        return words;
    }

    private static String numbers(MountPlace place) {
        return place.teeth().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
