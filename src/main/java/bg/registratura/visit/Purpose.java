package bg.registratura.visit;

/** Why a person is irradiated; it decides the text of the consent and the rule of refusal. */
public enum Purpose {
    /** To diagnose. */
    DIAGNOSTIC,
    /** As part of treatment. */
    THERAPEUTIC,
    /** Screening, also under an order in an epidemic. */
    SCREENING,
    /** Research, under a consent of its own. */
    RESEARCH
}
