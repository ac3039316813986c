package bg.registratura.consent;

/** The answer to the question on pregnancy (Council Directive 2013/59/Euratom, art. 62): asked, never guessed. */
public enum Pregnancy {
    /** Not pregnant. */
    NO,
    /** Pregnant: urgency and shielding are weighed once more; no prohibition in dental views. */
    YES,
    /** Cannot be excluded; treated as a yes. */
    UNSURE,
    /** Not asked: by sex or age it does not concern this patient. */
    NOT_APPLICABLE
}
