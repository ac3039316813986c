package bg.registratura.consent;

/** Legal capacity of an adult or of a minor past fourteen (Persons and Family Act, art. 3–5). */
public enum Capacity {
    /** Not restricted by a court. */
    CAPABLE,
    /** Under limited interdiction (ограничено запрещение): signs together with a curator. */
    LIMITED_INTERDICTION,
    /** Under full interdiction (пълно запрещение): a guardian signs instead. */
    FULL_INTERDICTION
}
