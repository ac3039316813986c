package bg.registratura.browser;

/** A look into a document, wherever one is asked for. */
record Handing(Person person) {

    /** Sees a good document of the person who came. */
    void looks(String country, String tail) {
        person.type("identity.country", country);
        person.type("identity.tail", tail);
        person.tick("identity.names-match");
        person.tick("identity.number-match");
        person.press("identity.record");
    }
}
