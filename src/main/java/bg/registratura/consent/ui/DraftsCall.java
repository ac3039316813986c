package bg.registratura.consent.ui;

import static bg.registratura.shell.Phrases.word;

import bg.registratura.consent.Explanations;
import bg.registratura.consent.TextDrafts;
import bg.registratura.language.Counts;
import bg.registratura.security.SignedIn;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;

/** Calls for the approval of the texts that came with the program; once nothing waits it is not there. */
class DraftsCall extends Div {

    DraftsCall(TextDrafts drafts, Explanations explanations, SignedIn writer, LocalDate today, Runnable approved) {
        addClassNames("message", "message-waits");
        var waiting = drafts.waiting().size();
        add(
                new Paragraph(
                        word("consent.drafts.call", Counts.of(UI.getCurrent().getLocale(), waiting, "count.text"))),
                Acts.row(Acts.plain(
                        "consent.drafts.open",
                        () -> new DraftsDialog(drafts, explanations, writer, today, approved).open())));
        setVisible(waiting > 0);
    }
}
