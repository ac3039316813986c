package bg.registratura.exposure;

/** Where the value of the dose comes from. */
public enum DoseSource {
    /** Read off the unit and typed. */
    TYPED,
    /** Read from the study, DICOM (0018,115E), converted from dGy·cm². */
    DICOM,
    /** The unit gives none. */
    NOT_GIVEN
}
