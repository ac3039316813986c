package bg.registratura.identity;

/** What an identity check was made for; it serves nothing else. */
public enum CheckPurpose {
    /** To register a person. */
    REGISTRATION,
    /** To sign a consent. */
    CONSENT,
    /** To receive a one-time credential. */
    CREDENTIAL,
    /** To lodge a data-subject request. */
    REQUEST,
    /** To collect the answer to one. */
    ANSWER,
    /** To consent to a release, to withdraw such a consent, or to take what is released. */
    RELEASE
}
