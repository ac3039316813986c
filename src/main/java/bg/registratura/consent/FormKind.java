package bg.registratura.consent;

/** Which sheet was printed; each has a text of its own in {@code i18n/documents}. */
public enum FormKind {
    /** Consent; it carries the box of a refusal as well. */
    CONSENT("irradiation-consent"),
    /** Refusal with its consequences, also one that nobody signs but a physician and a witness. */
    REFUSAL("irradiation-refusal"),
    /** Withdrawal of a consent given earlier. */
    WITHDRAWAL("consent-withdrawal");

    private final String template;

    FormKind(String template) {
        this.template = template;
    }

    String template() {
        return template;
    }
}
