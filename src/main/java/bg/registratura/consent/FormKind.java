package bg.registratura.consent;

/** Which of the two sheets was printed. */
public enum FormKind {
    /** Consent or refusal: the same sheet carries both boxes. */
    CONSENT,
    /** Withdrawal of a consent given earlier. */
    WITHDRAWAL
}
