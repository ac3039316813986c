package bg.registratura.security;

/** What comes of asking a second person to stand by an act. */
public sealed interface SecondPerson {

    /** They do; it is on record in the transaction of the act. */
    record Confirmed(AccountId account) implements SecondPerson {}

    /** Name and password are right; the code of the second factor is still to be given. */
    record CodeNeeded() implements SecondPerson {}

    /** They do not count as a second person. */
    record Refused(Reason reason) implements SecondPerson {}

    /** Why not; each has its sentence in {@code i18n/}. */
    enum Reason {
        /** Name, password or code is wrong, or the account is closed or must wait: the same answer for all. */
        NOT_PROVED,
        /** Whoever does the act cannot be its second person. */
        SAME_PERSON,
        /** Neither of the two is a shift lead. */
        NOBODY_LEADS
    }
}
