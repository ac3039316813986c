package bg.registratura.results.ui;

import bg.registratura.imaging.StudyId;
import bg.registratura.language.Counts;
import bg.registratura.language.Dates;
import bg.registratura.results.Mouth;
import bg.registratura.results.Viewing.Card;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The teeth as a dentist draws them, facing the patient, in the notation of FDI (ISO 3950): a tooth with pictures leads to
 * them, a tooth without is quiet. Milk teeth stand between the jaws where there is a picture of any.
 */
class FdiChart extends Div {

    private static final int PERMANENT = 8;
    private static final int MILK = 5;

    private final transient Mouth mouth;
    private final transient Function<StudyId, String> address;

    FdiChart(Mouth mouth, Function<StudyId, String> address) {
        this.mouth = mouth;
        this.address = address;
        addClassName("fdi-chart");
        add(jaw("results.jaw.upper", 1, 2, PERMANENT));
        if (mouth.hasMilkTeeth()) {
            add(jaw("results.jaw.upper.milk", 5, 6, MILK), jaw("results.jaw.lower.milk", 8, 7, MILK));
        }
        add(jaw("results.jaw.lower", 4, 3, PERMANENT));
    }

    /** The patient's right is on the left. */
    private Div jaw(String key, int right, int left, int teeth) {
        var jaw = new Div(
                half(IntStream.rangeClosed(1, teeth).map(place -> right * 10 + teeth + 1 - place)),
                half(IntStream.rangeClosed(1, teeth).map(place -> left * 10 + place)));
        jaw.addClassName("jaw");
        jaw.getElement().setAttribute("role", "group");
        jaw.getElement().setAttribute("aria-label", getTranslation(key));
        return jaw;
    }

    private Div half(IntStream teeth) {
        var half = new Div();
        half.addClassName("jaw-half");
        teeth.mapToObj(this::tooth).forEach(half::add);
        return half;
    }

    private Component tooth(int number) {
        var cards = mouth.byTooth().getOrDefault(number, List.of());
        if (cards.isEmpty()) {
            return quiet(number);
        }
        return cards.size() == 1 ? way(number, cards) : choice(number, cards);
    }

    private static Span quiet(int number) {
        var tooth = new Span(String.valueOf(number));
        tooth.addClassName("fdi-tooth");
        tooth.getElement().setAttribute("aria-hidden", "true");
        return tooth;
    }

    private Anchor way(int number, List<Card> cards) {
        var way = filled(new Anchor(address.apply(cards.getFirst().study().id())), number, cards);
        way.getElement().setAttribute("router-link", true);
        return way;
    }

    private NativeButton choice(int number, List<Card> cards) {
        var button = filled(new NativeButton(), number, cards);
        button.getElement().setAttribute("aria-haspopup", "dialog");
        button.addClickListener(
                _ -> new StudyChoice(getTranslation("results.tooth", String.valueOf(number)), cards, address).open());
        return button;
    }

    private <C extends HtmlContainer> C filled(C tooth, int number, List<Card> cards) {
        var day = Dates.day(getLocale(), cards.getFirst().study().madeOn());
        tooth.add(
                span("fdi-tooth-number", String.valueOf(number)),
                span("fdi-tooth-count", String.valueOf(cards.size())),
                span("fdi-tooth-day", Dates.form(cards.getFirst().study().madeOn())));
        tooth.addClassNames("fdi-tooth", "fdi-tooth-seen");
        if (cards.stream().anyMatch(Card::isUnread)) {
            tooth.addClassName("fdi-tooth-unread");
        }
        tooth.getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation(
                                "results.tooth.says",
                                String.valueOf(number),
                                Counts.of(getLocale(), cards.size(), "count.examination"),
                                day));
        return tooth;
    }

    private static Span span(String name, String text) {
        var span = new Span(text);
        span.addClassName(name);
        return span;
    }
}
