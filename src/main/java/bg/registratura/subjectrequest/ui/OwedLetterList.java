package bg.registratura.subjectrequest.ui;

import bg.registratura.language.Dates;
import bg.registratura.subjectrequest.OwedLetter;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Letters that lie written at the desk: each leads to its case, where it is printed and its telling noted. */
class OwedLetterList extends Div {

    OwedLetterList(List<OwedLetter> owed) {
        addClassName("section");
        setVisible(!owed.isEmpty());
        var rows = new UnorderedList();
        rows.addClassName("rows");
        owed.forEach(letter -> rows.add(row(letter)));
        add(new H2(getTranslation("subjectrequest.letters.owed")), rows);
    }

    private ListItem row(OwedLetter letter) {
        var link = new Anchor("desk/requests/" + letter.request().value(), letter.incomingNumber());
        link.getElement().setAttribute("router-link", true);
        var when = new Span(Dates.dayTime(getLocale(), letter.writtenAt()));
        when.addClassNames("quiet", "number");
        var row = new ListItem(link, new Span(letter.to()), new Span(getTranslation(letter.what())), when);
        row.addClassName("row");
        return row;
    }
}
