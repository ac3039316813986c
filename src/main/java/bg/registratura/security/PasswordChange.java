package bg.registratura.security;

/** What comes of changing one's own password. */
public sealed interface PasswordChange {

    /** It is changed; what was open elsewhere is over. */
    record Done() implements PasswordChange {}

    /** The new one is not good enough; nothing was changed. */
    record Weak(PasswordRule.Weakness weakness) implements PasswordChange {}

    /** The code of the second factor is still to be given. */
    record CodeNeeded() implements PasswordChange {}

    /** The password there is, or the code, is wrong, or it is too soon after a wrong one. */
    record Refused() implements PasswordChange {}

    /** The try was not judged: too many come at once. In a moment it will be. */
    record Later() implements PasswordChange {}
}
