package bg.registratura.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;

/**
 * What finds no place along the top, behind one word: a press, Enter or the arrow down opens it, the arrows walk it, and Esc, a
 * press beside it or going somewhere closes it.
 */
class MoreMenu extends NativeDetails {

    private static final String KEYS = """
            const summary = this.querySelector('summary');
            this.addEventListener('keydown', (event) => {
                const stops = [summary, ...this.querySelectorAll('a')];
                const at = stops.indexOf(document.activeElement);
                const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
                if (event.key === 'Escape' && this.open) {
                    this.open = false;
                    summary.focus();
                } else if (step && at >= 0) {
                    this.open = true;
                    stops[Math.max(0, Math.min(at + step, stops.length - 1))].focus();
                } else {
                    return;
                }
                event.preventDefault();
                event.stopPropagation();
            });
            for (const gone of ['pointerdown', 'focusin']) {
                document.addEventListener(gone, (event) => {
                    if (!this.contains(event.target)) this.open = false;
                });
            }
            """;

    private final Collection<Anchor> links;

    MoreMenu(Collection<Anchor> links) {
        super(UI.getCurrent().getTranslation("shell.menu.more"));
        this.links = links;
        var list = new UnorderedList();
        links.forEach(link -> list.add(new ListItem(link)));
        setContent(list);
        addClassName("menu-more");
        getElement().executeJs(KEYS);
    }

    /** Somebody went somewhere: it closes, and is marked when that is behind it. */
    void went() {
        getElement().executeJs("this.open = false");
        setClassName("menu-more-here", links.stream().anyMatch(link -> "page"
                .equals(link.getElement().getAttribute("aria-current"))));
    }
}
