package bg.registratura.exposure;

/** How large a patient the programme of the unit is made for. */
public enum PatientSize {
    SMALL,
    MEDIUM,
    LARGE
}
