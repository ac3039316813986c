package bg.registratura.frontdesk.ui;

import bg.registratura.people.PatientId;
import bg.registratura.search.Found;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomListenerRegistration;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * The one box in which anybody is looked for; its key works wherever the cursor is. Who it may be stands below as one
 * types; arrows choose, Enter opens, Escape closes and leaves what was typed. A scanner is faster than the list: its Enter
 * looks at once.
 */
class SearchBox extends Div {

    private static final int PAUSE_MILLIS = 200;
    private static final String VALUE = "element.value";

    private final TextField field = new TextField();
    private final MatchOptions options;
    private final transient BiFunction<String, Found, Found> search;
    private transient Found shown = Found.NOBODY;

    SearchBox(BiFunction<String, Found, Found> search, Consumer<PatientId> open, Consumer<String> look) {
        this.search = search;
        options = new MatchOptions(open);
        addClassName("desk-search");
        field.setPlaceholder(getTranslation("frontdesk.search.hint"));
        field.setAriaLabel(getTranslation("frontdesk.search"));
        field.setClearButtonVisible(true);
        field.setWidthFull();
        field.addFocusShortcut(Key.F2);
        Acts.keyed(field, Key.F2, "frontdesk.search");
        listen("typed", this::suggest);
        listen("keydown", look).setFilter("event.key === 'Enter'");
        add(field, options);
    }

    /** With what stands in the box at that moment: the field itself tells it only when it is left. */
    private DomListenerRegistration listen(String event, Consumer<String> told) {
        return field.getElement()
                .addEventListener(
                        event,
                        happened ->
                                told.accept(happened.getEventData().get(VALUE).asString("")))
                .addEventData(VALUE);
    }

    /** Puts words into the box that came from elsewhere. */
    void put(String words) {
        close();
        field.setValue(words);
    }

    String typed() {
        return field.getValue();
    }

    /** The list that was last put below the box. */
    Found shown() {
        return shown;
    }

    void focus() {
        field.focus();
    }

    void clear() {
        field.clear();
        // What the browser has not told yet goes as well.
        field.getElement().executeJs("this.value = ''");
        close();
    }

    /** What was shown is forgotten: the next list is a look of its own. */
    void close() {
        shown = Found.NOBODY;
        options.close();
    }

    private void suggest(String typed) {
        if (typed.isBlank()) {
            close();
            return;
        }
        var found = search.apply(typed, shown);
        if (!found.matches().isEmpty()) {
            shown = found;
        }
        options.show(typed, found);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement()
                .executeJs(
                        "import(new URL('search.js', document.baseURI)).then(m => m.attend($0, $1, $2))",
                        field.getElement(),
                        options.list(),
                        PAUSE_MILLIS);
    }
}
