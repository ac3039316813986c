package bg.registratura.dpo.ui;

import bg.registratura.language.Counts;
import bg.registratura.subjectrequest.Dossier;
import bg.registratura.subjectrequest.Sentences;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;

/** What is held about the person, register by register. */
class DossierPanel extends Div {

    DossierPanel(Dossier dossier, Sentences sentences) {
        if (dossier.isEmpty()) {
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
