package bg.registratura.disclosure;

/** In what manner a person was told what an order had withheld. Codes are contracts. */
public enum Telling {
    /** At the desk, by the officer. */
    IN_PERSON,
    /** By a letter with a receipt. */
    LETTER,
    /** Through the state's system of secure electronic delivery. */
    E_DELIVERY
}
