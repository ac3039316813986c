package bg.registratura.imaging.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** A titled list of rows; when it is empty one sentence says what would be here. */
class Rows extends Div {

    private final H2 title;
    private final boolean shownEmpty;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph empty;

    Rows(String titleKey, String emptyKey, boolean shownEmpty) {
        this.title = new H2(getTranslation(titleKey));
        this.shownEmpty = shownEmpty;
        this.empty = new Paragraph(getTranslation(emptyKey));
        empty.addClassName("empty-state");
        list.addClassName("rows");
        add(empty);
    }

    H2 title() {
        return title;
    }

    boolean isWorthShowing() {
        return shownEmpty || list.getChildren().findAny().isPresent();
    }

    final void row(Component... parts) {
        if (empty.isAttached() || empty.getParent().isPresent()) {
            remove(empty);
            add(list);
        }
        var row = new ListItem(parts);
        row.addClassName("row");
        list.add(row);
    }

    /** A line with a quieter line below it. */
    static Div lines(String first, String... others) {
        var lines = new Div(new Div(first));
        for (var other : others) {
            var below = new Div(other);
            below.addClassName("quiet");
            lines.add(below);
        }
        return lines;
    }

    /** A word whose colour means something; the word says it too. */
    static Span status(String word, String meaning) {
        var status = new Span(word);
        status.addClassNames("status", "status-" + meaning);
        return status;
    }
}
