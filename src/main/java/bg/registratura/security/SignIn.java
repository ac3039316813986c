package bg.registratura.security;

/** What comes of trying to sign in. */
public sealed interface SignIn {

    /** The door opens. */
    record Done(SignedIn who) implements SignIn {}

    /** Number and password are right; the code of the second factor is still to be given. */
    record CodeNeeded() implements SignIn {}

    /** The door stays shut. Whoever stands there is told only that it did: unknown, wrong, delayed and closed look alike. */
    record Refused() implements SignIn {}

    /** The try was not judged: too many come at once, from here or in all. In a moment it will be. */
    record Later() implements SignIn {}
}
