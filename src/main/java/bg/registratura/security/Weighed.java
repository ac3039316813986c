package bg.registratura.security;

import java.util.Optional;

/**
 * How good a password is.
 *
 * @param weakness why it is not taken, if it is not
 * @param missing how many characters it lacks when it is too short
 * @param strength how long it stands when it is taken
 */
public record Weighed(Optional<PasswordRule.Weakness> weakness, int missing, Strength strength) {

    /** How long a password stands; each has its sentence in {@code i18n/}. */
    public enum Strength {
        /** It is not taken. */
        NONE,
        /** Somebody who tries for long may guess it. */
        ENOUGH,
        /** Hard to guess. */
        GOOD,
        /** As good as it need be. */
        STRONG
    }

    static Weighed refused(PasswordRule.Weakness why, int missing) {
        return new Weighed(Optional.of(why), missing, Strength.NONE);
    }

    static Weighed taken(Strength strength) {
        return new Weighed(Optional.empty(), 0, strength);
    }
}
