package bg.registratura.people;

/** What kind of identifier a patient is known by. The clerk chooses it; it is never guessed from the digits. */
public enum IdentifierKind {
    /** ЕГН, the Bulgarian national number. */
    EGN,
    /** ЛНЧ, the number of a foreigner living in Bulgaria. */
    LNCH,
    /** A foreign national number or the number of a document, with its country. */
    FOREIGN,
    /** None: a newborn, or a person who has none. */
    NONE
}
