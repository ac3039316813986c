package bg.registratura.shell;

import java.util.Optional;

/** Something of another room that waits for whoever looks at their first screen: a bean of the room that knows. */
public interface Errand {

    /** What waits for the one who is signed in; empty when nothing does, or when it is not theirs to do. */
    Optional<Waiting> waiting();

    /** A sentence, and where it is done. */
    record Waiting(String sentence, String route) {}
}
