package bg.registratura.security;

/** What the second person types at the colleague's screen: own name, password and code. Never logged, never stored. */
public record SecondSignature(String username, String password, String code) {

    @Override
    public String toString() {
        return "SecondSignature[****]";
    }
}
