package bg.registratura.results.ui;

import bg.registratura.imaging.StudyId;
import bg.registratura.results.StudyInfo;
import bg.registratura.results.StudyWords;
import bg.registratura.results.Veil;
import bg.registratura.results.Viewing.Card;
import bg.registratura.retention.Audience;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;

/** Studies as a list of cards: the picture, what it is and when, whether it was seen. */
class Cards extends UnorderedList {

    private final boolean eachKept;

    /** Where terms differ each card says until when its study is kept. */
    Cards(List<Card> cards, Function<StudyId, String> address, boolean eachKept) {
        this.eachKept = eachKept;
        addClassName("study-cards");
        cards.forEach(card -> add(new ListItem(
                card.study().withheld()
                        ? reviewed(card)
                        : link(card, address.apply(card.study().id())))));
    }

    /** No way in: it is said that the study is there, and why it cannot be seen. */
    private Div reviewed(Card card) {
        var words = words(card);
        var restricted = card.study().veil() == Veil.RESTRICTED;
        var mark = line("status", getTranslation(restricted ? "results.restricted.mark" : "results.reviewed.mark"));
        mark.addClassName("status-waits");
        words.addComponentAsFirst(mark);
        words.add(line("study-when", getTranslation(restricted ? "results.restricted" : "results.reviewed")));
        var row = new Div(words);
        row.addClassNames("study-card", "study-reviewed");
        return row;
    }

    private Anchor link(Card card, String address) {
        var link = new Anchor(address, thumbnail(card.study()), words(card));
        link.addClassName("study-card");
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    /** The small picture of a study; where it cannot be shown, that is said in its place. */
    static Component thumbnail(StudyInfo study) {
        var cover = study.cover();
        if (cover == null) {
            return nothing();
        }
        var image = new Image("images/" + cover.value() + "/thumbnail", "");
        image.getElement().setAttribute("loading", "lazy");
        image.getElement().addEventListener("error", _ -> {
            var around = image.getElement().getParent();
            if (around != null) {
                around.setChild(
                        around.indexOfChild(image.getElement()), nothing().getElement());
            }
        });
        return image;
    }

    private static Span nothing() {
        var nothing = new Span();
        nothing.setText(nothing.getTranslation("results.no-small-picture"));
        nothing.addClassName("no-thumbnail");
        return nothing;
    }

    private Span words(Card card) {
        var words = new Span();
        words.add(line("study-kind", Kinds.of(card.study(), getLocale())));
        words.add(line("study-when", StudyWords.when(getLocale(), card.study())));
        if (eachKept) {
            words.add(line(
                    "study-when",
                    getTranslation("results.kept", card.study().kept().told(getLocale(), Audience.PERSON))));
        }
        var until = card.givenUntil();
        if (card.isUnread()) {
            words.add(line("new-mark", getTranslation(until == null ? "results.new" : "results.unread")));
        }
        if (until != null) {
            words.add(line("study-when", getTranslation("results.given-until", Days.last(getLocale(), until))));
        }
        return words;
    }

    private static Span line(String className, String text) {
        var line = new Span(text);
        line.addClassName(className);
        return line;
    }
}
