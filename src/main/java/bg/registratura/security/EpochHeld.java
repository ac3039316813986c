package bg.registratura.security;

/** The epoch of its account a session is good under: one, or two while an act is going on that this session outlives. */
final class EpochHeld {

    private volatile Epochs epochs;

    EpochHeld(long epoch) {
        this.epochs = new Epochs(epoch, epoch);
    }

    private record Epochs(long held, long awaited) {}

    boolean is(long epoch) {
        var now = epochs;
        return epoch == now.held || epoch == now.awaited;
    }

    /** An act that is not done yet raises the account's epoch to this. */
    void awaits(long epoch) {
        epochs = new Epochs(epochs.held, epoch);
    }

    /** The act is done, or came to nothing. */
    void settles(boolean done) {
        var now = epochs;
        long held = done ? now.awaited : now.held;
        epochs = new Epochs(held, held);
    }
}
