package bg.registratura.visit;

import java.util.Collection;
import java.util.Map;

/** How far orders are on their way to a picture: a bean of the room that knows consents and exposures. */
public interface Readiness {

    /** What stands between an order and its picture. */
    enum Stage {
        /** No consent is in force; nothing may be done yet. */
        NO_CONSENT,
        /** The exposure may be made. */
        READY,
        /** The exposure was made and is on record; its picture may have come or not. */
        EXPOSED,
        /** The unit told of an exposure that nobody has recorded or explained yet. */
        UNRECORDED,
        /** It was made without consent: what came is withheld until a physician and the officer let it be seen. */
        WITHHELD
    }

    /** The orders of these visits that left the first stage; whichever is missing has no consent. */
    Map<OrderId, Stage> of(Collection<VisitId> visits);
}
