package bg.registratura.consent.ui;

import static bg.registratura.shell.Phrases.word;

import bg.registratura.consent.ConsentText;
import com.vaadin.flow.component.html.Paragraph;

/** Tells the desk that the text it is about to print was approved by nobody yet, and whom to call. */
class DraftNotice extends Paragraph {

    DraftNotice() {
        super(word("consent.draft.desk"));
        addClassNames("message", "message-waits");
    }

    void concerns(ConsentText text) {
        setVisible(text.isDraft());
    }
}
