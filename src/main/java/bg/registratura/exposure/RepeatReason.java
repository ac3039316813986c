package bg.registratura.exposure;

/** Why an exposure had to be made once more. */
public enum RepeatReason {
    /** The patient moved. */
    MOTION,
    /** The patient or the sensor was not in place. */
    POSITIONING,
    /** The unit or the sensor failed. */
    TECHNICAL,
    /** Something covered what was to be seen. */
    ARTEFACT,
    /** The clinical question asked for it. */
    CLINICAL
}
