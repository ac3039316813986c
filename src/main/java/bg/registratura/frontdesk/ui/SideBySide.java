package bg.registratura.frontdesk.ui;

import bg.registratura.language.Transliteration;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Persons beside each other; what differs from the first of them says so in a word. */
class SideBySide extends NativeTable {

    SideBySide(Side first, List<Side> others) {
        addClassName("beside");
        var heads = getHead().addRow();
        heads.addHeaderCell();
        head(heads, first);
        others.forEach(other -> head(heads, other));
        first.facts().forEach((key, value) -> fact(key, value, others));
        first.counts().forEach((key, value) -> count(key, value, others));
        if (others.stream().anyMatch(other -> other.act().isPresent())) {
            acts(others);
        }
    }

    private static void head(NativeTableRow heads, Side side) {
        var cell = heads.addHeaderCell();
        cell.setText(side.heading());
        cell.getElement().setAttribute("scope", "col");
    }

    private void fact(String key, String value, List<Side> others) {
        var row = row(key);
        row.addDataCell().setText(value);
        others.forEach(other -> {
            var there = other.facts().getOrDefault(key, "");
            var cell = row.addDataCell();
            cell.add(new Span(there));
            if (!there.equals(value)) {
                cell.add(word(value, there));
            }
        });
    }

    private void count(String key, String value, List<Side> others) {
        var row = row(key);
        row.addDataCell().setText(value);
        others.forEach(other -> row.addDataCell().setText(other.counts().getOrDefault(key, "")));
    }

    private NativeTableRow row(String key) {
        var row = getBody().addRow();
        var head = row.addHeaderCell();
        head.setText(getTranslation(key));
        head.getElement().setAttribute("scope", "row");
        return row;
    }

    private Span word(String here, String there) {
        var key = here.isEmpty()
                ? "people.beside.only-here"
                : there.isEmpty()
                        ? "people.beside.missing"
                        : Transliteration.keys(here).equals(Transliteration.keys(there))
                                ? "people.beside.other-script"
                                : "people.beside.differs";
        var word = new Span(getTranslation(key));
        word.addClassNames("status", key.equals("people.beside.differs") ? "status-waits" : "status-open");
        return word;
    }

    private void acts(List<Side> others) {
        var row = getBody().addRow();
        row.addHeaderCell();
        row.addDataCell();
        others.forEach(other -> {
            var cell = row.addDataCell();
            other.act().ifPresent(cell::add);
        });
    }
}
