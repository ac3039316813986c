package bg.registratura.security;

/** What comes of choosing one's own keys. */
public sealed interface Activation {

    /** They are set; the door is open. */
    record Opened(SignedIn who) implements Activation {}

    /** The password is not good enough; nothing was changed. */
    record Weak(PasswordRule.Weakness weakness) implements Activation {}

    /** The code does not come from the second factor being set up; nothing was changed. */
    record WrongCode() implements Activation {}

    /** The passkey could not be verified; nothing was changed. */
    record NoKey() implements Activation {}

    /** What gave the right to choose is no longer good: spent, expired or revoked meanwhile. */
    record TooLate() implements Activation {}
}
