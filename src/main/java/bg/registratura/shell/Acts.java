package bg.registratura.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Buttons that say their key, and forms that are walked with Enter. */
public final class Acts {

    /** A list that is open keeps its Enter; where no next field can be seen, the server is asked. */
    private static final String MOVE_ON = """
            this.nextField = $0;
            this.addEventListener('keydown', (event) => {
                if (event.key !== 'Enter' || event.shiftKey || this.opened) return;
                let next = this.nextField;
                while (next && (next.hidden || next.disabled || !next.isConnected)) next = next.nextField;
                if (!next) return;
                event.preventDefault();
                event.stopImmediatePropagation();
                next.focus();
            }, true);
            """;

    private Acts() {}

    /** The one primary act of a screen, with its key on it. */
    public static Button primary(String textKey, Key key, Runnable act) {
        var button = with(textKey, key, act);
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    /** An act with its key on it; what stands in the field where the cursor is goes to the server first. */
    public static Button with(String textKey, Key key, Runnable act) {
        var button = plain(textKey, act);
        var sign = new Span(key.getKeys().getFirst());
        sign.addClassName("key");
        sign.getElement().setAttribute("aria-hidden", "true");
        button.setSuffixComponent(sign);
        button.addClickShortcut(key).resetFocusOnActiveElement();
        keyed(button, key, textKey);
        return button;
    }

    /** Says in the help of the keys what this one does to something that bears no sign of it. */
    public static void keyed(Component component, Key key, String textKey) {
        KeyHelp.name(component, key, UI.getCurrent().getTranslation(textKey));
    }

    /** An act; a second press while the first is on its way, or after it took the button away, does nothing. */
    public static Button plain(String textKey, Runnable act) {
        var button = new Button(UI.getCurrent().getTranslation(textKey));
        button.setDisableOnClick(true);
        button.addClickListener(_ -> {
            if (!button.isAttached()) {
                return;
            }
            try {
                ProofAsker.run(act);
            } finally {
                button.setEnabled(true);
            }
        });
        return button;
    }

    /** A quiet way out beside the acts. */
    public static Button quiet(String textKey, Runnable act) {
        var button = plain(textKey, act);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    /** A row of acts. */
    public static Div row(Component... acts) {
        var row = new Div(acts);
        row.addClassName("acts");
        return row;
    }

    /**
     * Enter in one field moves to the next that can be seen, in the browser itself: what is typed right after is in that
     * field. In the last one it does what the form is for.
     */
    public static void walk(List<? extends Component> fields, Runnable last) {
        for (int i = 0; i < fields.size(); i++) {
            int at = i;
            var field = fields.get(i).getElement();
            field.addEventListener("keydown", _ -> next(fields, at, last))
                    .setFilter("event.key === 'Enter' && !event.shiftKey && !event.target.opened");
            if (at + 1 < fields.size()) {
                field.executeJs(MOVE_ON, fields.get(at + 1).getElement());
            }
        }
    }

    private static void next(List<? extends Component> fields, int at, Runnable last) {
        fields.stream()
                .skip(at + 1L)
                .filter(Component::isVisible)
                .filter(Focusable.class::isInstance)
                .findFirst()
                .ifPresentOrElse(field -> ((Focusable<?>) field).focus(), last);
    }
}
