package bg.registratura.dpo.ui;

import bg.registratura.language.Counts;
import bg.registratura.search.Match;
import bg.registratura.subjectrequest.Dossier;
import bg.registratura.subjectrequest.Sentences;
import bg.registratura.subjectrequest.ui.AlikeList;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Stream;

/** What is held about the person, register by register. */
class DossierPanel extends Div {

    /** {@code alike} are people of the register who may be a stranger that asks. */
    DossierPanel(Dossier dossier, Sentences sentences, List<Match> alike) {
        if (!alike.isEmpty()) {
            var careful = new Paragraph(getTranslation("dpo.case.alike"));
            careful.addClassNames("message", "message-waits");
            add(careful, new AlikeList(alike, _ -> Stream.empty()));
        } else if (dossier.isEmpty()) {
            var nothing = new Paragraph(getTranslation("dpo.case.nothing"));
            nothing.addClassName("message");
            add(nothing);
        }
        dossier.parts().forEach(part -> add(part(part, sentences)));
    }

    private Details part(Dossier.Part part, Sentences sentences) {
        var list = new UnorderedList();
        part.entries().forEach(entry -> list.add(new ListItem(sentences.of(getLocale(), entry))));
        var heading = getTranslation(part.section()) + " \u00b7 "
                + Counts.of(getLocale(), part.entries().size(), "count.record");
        var held = new Paragraph(getTranslation(part.held()));
        held.addClassName("quiet");
        var details = new Details(heading, held, list);
        details.setWidthFull();
        return details;
    }
}
