package bg.registratura.dimse;

/** What was agreed to talk about under a number (a presentation context). */
record Context(int id, Subject subject, String sopClass, String syntax) {

    static final String IMPLICIT = "1.2.840.10008.1.2";
    static final String EXPLICIT = "1.2.840.10008.1.2.1";

    boolean isExplicit() {
        return !syntax.equals(IMPLICIT);
    }
}
