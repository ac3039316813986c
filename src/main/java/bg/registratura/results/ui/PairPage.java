package bg.registratura.results.ui;

import bg.registratura.imaging.StudyId;
import bg.registratura.language.Dates;
import bg.registratura.results.Pairing.Pair;
import bg.registratura.results.StudyInfo;
import bg.registratura.results.Viewing.Opened;
import bg.registratura.shell.XRayPair;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Two studies of one person beside each other, the earlier on the left, and below what else could stand there. Each empties
 * itself when the right to see it ends, and the other stays.
 */
class PairPage extends Div {

    private final transient Predicate<StudyInfo> stillMay;
    private final transient Offers offers;
    private final String caution;
    private final PriorStrip strip;
    private final Set<StudyId> gone = new HashSet<>();
    private transient Runnable allGone = () -> {};

    /** {@code address} leads to the same study beside another one. */
    PairPage(
            Pair pair,
            String caution,
            Predicate<StudyInfo> stillMay,
            Offers offers,
            Function<StudyId, String> address) {
        this.stillMay = stillMay;
        this.offers = offers;
        this.caution = caution;
        this.strip = new PriorStrip(pair, address);
        addClassName("pair-page");
        var beside = pair.beside();
        if (beside == null) {
            var empty = new Div(new Paragraph(getTranslation("results.pair.none")));
            empty.addClassName("empty-state");
            add(empty);
            return;
        }
        boolean isBesideEarlier =
                beside.study().madeOn().isBefore(pair.study().study().madeOn());
        var left = isBesideEarlier ? beside : pair.study();
        var right = isBesideEarlier ? pair.study() : beside;
        add(new XRayPair(side(left, right.study(), "first"), side(right, left.study(), "second")), strip);
    }

    /** Told when neither may be seen any more. */
    PairPage whenAllGone(Runnable allGone) {
        this.allGone = allGone;
        return this;
    }

    private Section side(Opened opened, StudyInfo other, String place) {
        var study = opened.study();
        var age = getTranslation(age(study, other, place));
        var name = new H2(getTranslation("results.pair.name", age, Dates.day(getLocale(), study.madeOn())));
        var kind = new Span(Kinds.marked(study, getLocale()));
        kind.addClassName("quiet");
        var head = new Div(name, kind);
        head.addClassName("pair-head");
        var side = new Section(head);
        side.add(new OpenStudy(opened, caution, () -> forget(study, head))
                .bare()
                .watch(() -> stillMay.test(study))
                .offer(offers.whereUnseen(opened)));
        side.addClassNames("pair-side", "picture-ground");
        side.getElement().setAttribute(XRayPair.SIDE, age);
        return side;
    }

    /** What it was and of when is no longer said either. */
    private void forget(StudyInfo study, Div head) {
        head.removeAll();
        head.add(new H2(getTranslation("results.page")));
        strip.forget(study.id());
        gone.add(study.id());
        if (gone.size() == 2) {
            allGone.run();
        }
    }

    private static String age(StudyInfo study, StudyInfo other, String place) {
        if (study.madeOn().equals(other.madeOn())) {
            return "results.pair.same-day." + place;
        }
        return study.madeOn().isBefore(other.madeOn()) ? "results.pair.earlier" : "results.pair.later";
    }
}
