package bg.registratura.database;

/** The house cannot open today; the message says why and what to do, in one or two sentences for the operator. */
public class StartupRefusedException extends RuntimeException {

    private final String remedy;

    public StartupRefusedException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
