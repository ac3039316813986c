package bg.registratura.results.ui;

import bg.registratura.imaging.StudyId;
import bg.registratura.results.Mouth;
import bg.registratura.results.Viewing.Card;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.function.Function;

/** One person's studies by tooth, in the mount, and beside it; what there is nothing of takes no room. */
class MouthPages extends Div {

    MouthPages(List<Card> cards, Function<StudyId, String> address) {
        addClassName("mouth");
        var mouth = Mouth.of(cards);
        if (!mouth.byTooth().isEmpty()) {
            add(section("results.teeth.title", "results.teeth.lead", new FdiChart(mouth, address)));
        }
        if (!mouth.mount().isEmpty()) {
            add(section("results.mount.title", "results.mount.lead", new Mount(mouth, address)));
        }
        if (!mouth.beside().isEmpty()) {
            add(new Section(
                    new H2(getTranslation(mouth.mount().isEmpty() ? "results.beside.all" : "results.beside.title")),
                    new Cards(mouth.beside(), address, false)));
        }
    }

    private Section section(String title, String lead, Component content) {
        var words = new Paragraph(getTranslation(lead));
        words.addClassName("quiet");
        return new Section(new H2(getTranslation(title)), words, content);
    }
}
