package bg.registratura.queue;

/** What comes of calling a ticket. */
public sealed interface Calling {

    /** It stands on the board. */
    record Called(Call call) implements Calling {}

    /** It was called already, perhaps a moment ago by the other desk; nothing was written. */
    record Already(Call call) implements Calling {}

    /** The visit is over. */
    record VisitClosed() implements Calling {}
}
