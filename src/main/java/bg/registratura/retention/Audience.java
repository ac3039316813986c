package bg.registratura.retention;

/** Who is told how long something is kept: what they learn of a hold differs. */
public enum Audience {
    /** Who places holds: everything. */
    OFFICER,
    /** Who works with the record: that it is held, not in which case. */
    STAFF,
    /** Whom it is about: the case, unless an order withholds the notice; then nothing of it. */
    PERSON,
    /** A dentist it was shown to: the term of the law alone. */
    DENTIST
}
