package bg.registratura.shell;

import java.util.List;

/** Something that must not wait for the right screen to be opened: it stands above every page until a person takes notice. */
public interface Alarm {

    /** What is raised for the one who is signed in; empty for everybody it does not concern. */
    List<Raised> raised();

    /**
     * One alarm.
     *
     * @param sentence what happened and what to do
     * @param route where it is done; empty where there is no such page for whoever looks
     * @param seen what is done when somebody has taken notice
     */
    record Raised(String sentence, String route, Runnable seen) {

        boolean isSame(Raised other) {
            return sentence.equals(other.sentence) && route.equals(other.route);
        }
    }
}
