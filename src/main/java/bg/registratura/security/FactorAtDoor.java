package bg.registratura.security;

/** What is asked beside the sheet of whoever chooses a password: a new password never passes an old second factor by. */
public enum FactorAtDoor {
    /** Nothing: a patient who has none. */
    NONE,
    /** A second factor is set up now. */
    SET_UP,
    /** The code of the one that was set up before. */
    SHOW
}
