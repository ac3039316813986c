package bg.registratura.audit;

/** Tells the log who acts at this moment; the room that signs people in answers. */
@FunctionalInterface
public interface CurrentActor {

    /** The one who acts in this thread. */
    Actor now();
}
