package bg.registratura.sharing;

/** What comes of a paper that somebody brings signed to the desk. */
public sealed interface Signing {

    /** It is done from now on. */
    record Done() implements Signing {}

    /** What it says cannot be given. */
    record Refused(Granting.Reason reason) implements Signing {}

    /** Whoever signed cannot sign it. */
    record NotSigned(Why why) implements Signing {}

    /** Why a signature is none. */
    enum Why {
        /** Nobody's document was looked into today, for this. */
        IDENTITY_MISSING,
        /** The patient is under age: who represents them signs. */
        UNDER_AGE,
        /** The right of whoever signed is not for this, or is over. */
        NO_POWER,
        /** There is nothing any more that it would end. */
        NOTHING_TO_END
    }
}
