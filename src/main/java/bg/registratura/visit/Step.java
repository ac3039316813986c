package bg.registratura.visit;

/** The steps of a visit in their order, from the door to the slip. */
public enum Step {
    /** The privacy notice in force, at the first visit (GDPR art. 13). */
    NOTICE,
    /** The look into an identity document. */
    IDENTITY,
    /** The referral and the examinations asked for. */
    REFERRAL,
    /** Informed consent to the irradiation. */
    CONSENT,
    /** The exposure and its dose. */
    EXPOSURE,
    /** The study that came of it. */
    PICTURE,
    /** Online access, where the patient wishes it. */
    ACCESS
}
