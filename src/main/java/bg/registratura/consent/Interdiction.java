package bg.registratura.consent;

/**
 * What a court left a patient to decide, as the act on record has it.
 *
 * @param name whom it appointed beside the patient or in their place
 * @param act its number, day and issuer
 */
public record Interdiction(Capacity capacity, String name, String act) {}
