package bg.registratura.exposure;

/** Whom the programme of the unit is made for. */
public enum Programme {
    ADULT,
    CHILD
}
