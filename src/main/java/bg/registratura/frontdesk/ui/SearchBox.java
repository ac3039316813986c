package bg.registratura.frontdesk.ui;

import bg.registratura.shell.Acts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.textfield.TextField;

/** The one box in which anybody is looked for; its key works wherever the cursor is. */
class SearchBox extends TextField {

    /** In the browser itself: what is typed right after the key must not go where the cursor was. */
    private static final String FOCUS_AT_ONCE = """
            const field = this;
            addEventListener('keydown', function focus(event) {
                if (!field.isConnected) {
                    removeEventListener('keydown', focus);
                } else if (event.key === 'F2') {
                    event.preventDefault();
                    field.focus();
                    field.inputElement.select();
                }
            });
            """;

    SearchBox(Runnable look) {
        setPlaceholder(getTranslation("frontdesk.search.hint"));
        setAriaLabel(getTranslation("frontdesk.search"));
        setClearButtonVisible(true);
        addClassName("desk-search");
        getElement().setAttribute("autocomplete", "off");
        addFocusShortcut(Key.F2);
        Acts.keyed(this, Key.F2, "frontdesk.search");
        getElement().addEventListener("keydown", _ -> look.run()).setFilter("event.key === 'Enter'");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs(FOCUS_AT_ONCE);
    }
}
