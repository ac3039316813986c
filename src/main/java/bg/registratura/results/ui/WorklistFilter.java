package bg.registratura.results.ui;

import bg.registratura.results.Wanted;
import bg.registratura.results.Wanted.Period;
import bg.registratura.shell.Acts;
import bg.registratura.visit.Examination;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What of the list is wanted. The choices stand in the address, so that a page comes back as it was; the words of a name
 * never do.
 */
class WorklistFilter extends Div {

    private static final int LONGEST = 80;

    private final TextField words = new TextField(getTranslation("results.worklist.words"));
    private final Select<Examination> kind = new Select<>();
    private final Select<Period> period = new Select<>();
    private final Checkbox onlyNew = new Checkbox(getTranslation("results.worklist.new"));
    private final Button clear = Acts.quiet("results.worklist.clear", this::clear);
    private final Runnable changed;
    private boolean isBeingSet;

    WorklistFilter(Runnable changed) {
        this.changed = changed;
        addClassName("worklist-filter");
        getElement().setAttribute("role", "search");
        words.setMaxLength(LONGEST);
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        kind.setLabel(getTranslation("results.worklist.kind"));
        kind.setItems(Examination.values());
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("results.worklist.kind.all"));
        kind.setItemLabelGenerator(
                one -> getTranslation(one == null ? "results.worklist.kind.all" : "results.kind." + one.name()));
        period.setLabel(getTranslation("results.worklist.period"));
        period.setItems(Period.values());
        period.setValue(Period.ANY);
        period.setItemLabelGenerator(one -> getTranslation("results.worklist.period." + one.name()));
        words.addValueChangeListener(_ -> change());
        kind.addValueChangeListener(_ -> change());
        period.addValueChangeListener(_ -> change());
        onlyNew.addValueChangeListener(_ -> change());
        add(words, kind, period, onlyNew, clear);
    }

    /** Sets the fields; nobody is told. */
    void set(Wanted wanted) {
        isBeingSet = true;
        words.setValue(wanted.words());
        kind.setValue(wanted.kind());
        period.setValue(wanted.period());
        onlyNew.setValue(wanted.onlyNew());
        isBeingSet = false;
        clear.setVisible(!wanted.isAll());
    }

    Wanted wanted() {
        return new Wanted(kind.getValue(), onlyNew.getValue(), period.getValue(), words.getValue());
    }

    /** Leaves everything out of the way; whoever cleared goes on typing. */
    void clear() {
        set(Wanted.ALL);
        words.focus();
        changed.run();
    }

    private void change() {
        if (!isBeingSet) {
            clear.setVisible(!wanted().isAll());
            changed.run();
        }
    }

    /** What an address says; what it does not know how to say is not asked. */
    static Wanted read(QueryParameters address, String words) {
        return new Wanted(
                named(Examination.values(), address, "kind").orElse(null),
                address.getSingleParameter("new").isPresent(),
                named(Period.values(), address, "since").orElse(Period.ANY),
                words);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, QueryParameters address, String key) {
        return address.getSingleParameter(key)
                .flatMap(name ->
                        Stream.of(all).filter(one -> one.name().equals(name)).findFirst());
    }

    /** The address of these choices, without the words. */
    static QueryParameters address(Wanted wanted) {
        Map<String, List<String>> said = new HashMap<>();
        var kind = wanted.kind();
        if (kind != null) {
            said.put("kind", List.of(kind.name()));
        }
        if (wanted.onlyNew()) {
            said.put("new", List.of("1"));
        }
        if (wanted.period() != Period.ANY) {
            said.put("since", List.of(wanted.period().name()));
        }
        return new QueryParameters(said);
    }
}
