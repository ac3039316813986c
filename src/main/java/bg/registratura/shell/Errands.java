package bg.registratura.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.springframework.stereotype.Component;

/** What waits for the one who is signed in, as lines for the top of a first screen. */
@Component
public class Errands {

    private final List<Errand> errands;

    Errands(List<Errand> errands) {
        this.errands = errands;
    }

    /** One line for each; nothing can be seen where nothing waits. */
    public Div lines() {
        var lines = new Div();
        errands.stream().flatMap(errand -> errand.waiting().stream()).forEach(waiting -> {
            var link = new Anchor(waiting.route(), waiting.sentence());
            link.getElement().setAttribute("router-link", true);
            var line = new Div(link);
            line.addClassNames("message", "message-waits");
            lines.add(line);
        });
        lines.setVisible(lines.getComponentCount() > 0);
        return lines;
    }
}
