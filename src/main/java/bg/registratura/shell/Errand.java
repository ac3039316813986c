package bg.registratura.shell;

import bg.registratura.language.Counts;
import com.vaadin.flow.component.UI;
import java.util.Optional;

/** Something of another room that waits for whoever looks at their first screen: a bean of the room that knows. */
public interface Errand {

    /** What waits for the one who is signed in; empty when nothing does, or when it is not theirs to do. */
    Optional<Waiting> waiting();

    /** A sentence, and where it is done. */
    record Waiting(String sentence, String route) {

        /** So many of a kind, in words; nothing where there are none. The sentence takes the number with its noun. */
        public static Optional<Waiting> counted(long waiting, String sentence, String noun, String route) {
            var ui = UI.getCurrent();
            return waiting == 0
                    ? Optional.empty()
                    : Optional.of(
                            new Waiting(ui.getTranslation(sentence, Counts.of(ui.getLocale(), waiting, noun)), route));
        }
    }
}
