package bg.registratura.visit;

/** Who pays for an examination; no claims are made from here. */
public enum Payer {
    /** The patient. */
    PRIVATE,
    /** The National Health Insurance Fund, by a referral of its form 4. */
    NHIF
}
