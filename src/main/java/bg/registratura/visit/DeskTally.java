package bg.registratura.visit;

/** A number that the desk shows beside the queue, with the way to what it counts: a bean of the room that counts. */
public interface DeskTally {

    /** Its place below the queue, the smallest first. */
    int order();

    /** The heading as a key in {@code i18n/}. */
    String key();

    /** How many there are now. */
    long count();

    /** Whether one of them is due or overdue. */
    boolean isPressing();

    /** The address they are found at, as {@code desk/requests}. */
    String route();
}
