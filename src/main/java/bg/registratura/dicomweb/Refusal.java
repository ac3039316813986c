package bg.registratura.dicomweb;

/** An answer that is no picture: its status, and a few words for whoever reads the program's protocol. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String words;

    Refusal(int status, String words) {
        super(words, null, false, false);
        this.status = status;
        this.words = words;
    }

    String words() {
        return words;
    }

    int status() {
        return status;
    }
}
