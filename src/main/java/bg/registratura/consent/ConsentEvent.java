package bg.registratura.consent;

/** What an entry of the consent ledger says. */
public enum ConsentEvent {
    /** The exposure may be made. */
    GRANTED,
    /** The exposure may not be made. */
    REFUSED,
    /** The patient said stop while it was being made. */
    STOPPED,
    /** Taken back in writing, as it was given; what was done before stays lawful. */
    WITHDRAWN,
    /** The entry it points at was a mistake. */
    ANNULLED
}
