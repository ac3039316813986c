package bg.registratura.queue;

import java.io.Serializable;

/**
 * Where a ticket is called to.
 *
 * @param label a desk's number or a room's sign
 */
public record Place(Kind kind, String label) implements Serializable {

    /** What kind of place it is. */
    public enum Kind {
        /** A desk of the reception. */
        DESK,
        /** The room of an X-ray unit. */
        ROOM
    }
}
