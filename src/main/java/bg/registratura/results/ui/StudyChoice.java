package bg.registratura.results.ui;

import bg.registratura.imaging.StudyId;
import bg.registratura.results.Viewing.Card;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.function.Function;

/** Several studies of one tooth, or of one place of the mouth, the newest first: one of them is chosen. */
class StudyChoice extends Dialog {

    StudyChoice(String title, List<Card> cards, Function<StudyId, String> address) {
        setHeaderTitle(title);
        setWidth("28rem");
        add(new Cards(cards, address, false));
        getFooter().add(Acts.quiet("results.choice.leave", this::close));
    }
}
