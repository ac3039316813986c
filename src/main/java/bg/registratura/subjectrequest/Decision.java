package bg.registratura.subjectrequest;

/** What the data protection officer decided. */
public enum Decision {
    /** All that was asked. */
    GRANTED,
    /** A part; the answer says which and why not the rest. */
    PARTLY,
    /** Nothing, with the grounds. */
    REFUSED,
    /** Searched, and nothing about the person is held. */
    NO_DATA;

    /** All or a part of what was asked. */
    public boolean grantsSomething() {
        return this == GRANTED || this == PARTLY;
    }
}
