package bg.registratura.crypto;

/** Something sealed does not open: it was changed, moved to another place, or belongs to another key. */
public class TamperedException extends RuntimeException {

    public TamperedException(String message) {
        super(message);
    }
}
