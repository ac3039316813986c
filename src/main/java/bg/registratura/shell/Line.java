package bg.registratura.shell;

import com.vaadin.flow.component.Component;
import java.util.List;

/** A form written in one go: Enter moves on in the browser itself, so that what is typed right after is in the next field. */
public final class Line {

    private static final String NEXT = """
            const next = $0;
            this.addEventListener('keydown', (event) => {
                if (event.key === 'Enter' && !event.shiftKey && event.target.localName === 'input' && next?.isConnected && !next.hidden) {
                    event.preventDefault();
                    event.stopImmediatePropagation();
                    next.focus();
                }
            }, true);
            """;

    private Line() {}

    /** Enter in one field moves to the next; in the last it does what the form is for. */
    public static void walk(List<? extends Component> fields, Runnable last) {
        Acts.walk(fields, last);
        for (int i = 0; i + 1 < fields.size(); i++) {
            fields.get(i).getElement().executeJs(NEXT, fields.get(i + 1).getElement());
        }
    }
}
