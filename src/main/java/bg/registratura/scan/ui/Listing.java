package bg.registratura.scan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** A titled list; while it is empty one sentence says what would be here. */
class Listing extends Section {

    private final UnorderedList list = new UnorderedList();
    private final Paragraph empty;

    Listing(String titleKey, String emptyKey) {
        addClassName("section");
        empty = new Paragraph(getTranslation(emptyKey));
        empty.addClassName("empty-state");
        list.addClassName("rows");
        add(new H2(getTranslation(titleKey)), empty);
    }

    final void row(Component... parts) {
        if (empty.getParent().isPresent()) {
            remove(empty);
            add(list);
        }
        var row = new ListItem(parts);
        row.addClassName("row");
        list.add(row);
    }

    static Div lines(String first, String second) {
        var below = new Div(second);
        below.addClassName("quiet");
        return new Div(new Div(first), below);
    }

    static Span status(String text, String meaning) {
        var status = new Span(text);
        status.addClassNames("status", "status-" + meaning);
        return status;
    }
}
