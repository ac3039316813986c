package bg.registratura.disclosure;

/** Whether the person was told that their data were given. */
public enum Notice {
    /** No law asks for it; they may read it in the register at any time. */
    NOT_REQUIRED,
    /** They were told. */
    GIVEN,
    /** An order forbids to tell them; its number stands beside. */
    WITHHELD_BY_ORDER
}
