package bg.registratura.register.ui;

import bg.registratura.language.Dates;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Entries by their days, the latest first. */
class EntryList extends Div {

    private final String noneKey;

    EntryList(String noneKey) {
        this.noneKey = noneKey;
        addClassName("register-list");
    }

    <T> void show(List<T> entries, Function<T, LocalDate> day, Function<T, ListItem> row) {
        removeAll();
        if (entries.isEmpty()) {
            var none = new Paragraph(getTranslation(noneKey));
            none.addClassName("quiet");
            add(none);
        }
        entries.stream()
                .collect(Collectors.groupingBy(day, LinkedHashMap::new, Collectors.toList()))
                .forEach((on, those) -> {
                    var list = new UnorderedList();
                    list.addClassName("rows");
                    those.forEach(entry -> list.add(row.apply(entry)));
                    add(new H3(Dates.longDay(getLocale(), on)), list);
                });
    }

    /** When, who and what about, how long it is kept, and what may be done. */
    static ListItem row(String time, Div what, String kept, Component... acts) {
        var when = new Span(time);
        when.addClassNames("register-time", "nowrap");
        what.addClassName("match");
        var until = new Span(kept);
        until.addClassNames("quiet", "nowrap");
        var row = new ListItem(when, what, until);
        row.add(acts);
        row.addClassName("register-row");
        return row;
    }
}
