package bg.registratura.passkey;

/** What comes of offering a new passkey. */
public sealed interface Offered {

    /** It can be kept. */
    record Good(NewPasskey passkey) implements Offered {}

    /** It cannot. */
    record Bad(Flaw flaw) implements Offered {}
}
