package bg.registratura.terms;

/** What is put before somebody who signs in. */
public enum TermsKind {
    /** Accepted by dentists before anything else. */
    DENTIST_TERMS,
    /** Read by patients when it has changed. */
    PRIVACY_NOTICE
}
