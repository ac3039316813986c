package bg.registratura.security;

import org.jspecify.annotations.Nullable;

/** What comes of proving to be the owner of an account. */
sealed interface Proof {

    /** Everything agrees; the code is spent. */
    record Proved(Account account) implements Proof {}

    /** Name and password are right; the code of the second factor is still to be given. */
    record CodeNeeded() implements Proof {}

    /** Something does not agree; which, only the log is told. */
    record Unproved(@Nullable AccountId account, String why) implements Proof {}
}
