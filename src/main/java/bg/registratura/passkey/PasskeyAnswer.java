package bg.registratura.passkey;

/** What a browser says its authenticator answered to a request; nothing of it is believed before it was judged. */
public record PasskeyAnswer(PasskeyRequest request, String json) {

    /** No honest answer is as long. */
    static final int LONGEST = 16_384;

    @Override
    public String toString() {
        return "PasskeyAnswer[****]";
    }
}
