package bg.registratura.security;

/** The three kinds of people who sign in; the kind decides what signing in demands. */
public enum AccountKind {
    /** Works in the laboratory; password and second factor. */
    STAFF,
    /** Was given pictures by a patient; password and second factor. */
    DENTIST,
    /** Sees their own pictures; a long password, a second factor on wish. */
    PATIENT
}
