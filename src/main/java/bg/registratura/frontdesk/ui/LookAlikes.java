package bg.registratura.frontdesk.ui;

import bg.registratura.people.Particulars;
import bg.registratura.people.PatientId;
import bg.registratura.search.Found;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;

/** What was typed beside those it may be; of very many the rest is a list. */
class LookAlikes extends Div {

    private static final int MOST_BESIDE = 3;

    LookAlikes(Particulars typed, Found alike, Consumer<PatientId> open) {
        addClassName("look-alikes");
        var beside = alike.matches().stream()
                .limit(MOST_BESIDE)
                .map(match -> Side.known(
                        match,
                        Acts.plain(
                                "frontdesk.match.open",
                                () -> open.accept(match.under().id()))))
                .toList();
        var rest = alike.matches().stream().skip(MOST_BESIDE).toList();
        add(new SideBySide(Side.typed(typed), beside), MatchList.rows(new Found(true, rest), open));
    }
}
