package bg.registratura.seal;

/** How it stands with the key the operator gave for the seal. */
public enum GivenState {
    /** None was given. */
    NONE,
    /** Nothing was sealed since the start. */
    UNUSED,
    /** It seals. */
    SEALS,
    /** It cannot be opened, or did not sign. */
    UNREADABLE,
    /** Its certificate has ended or has not begun. */
    OUT_OF_TIME
}
