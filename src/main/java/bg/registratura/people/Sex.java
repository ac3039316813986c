package bg.registratura.people;

/** Sex as the laboratory records it (FHIR administrative gender). */
public enum Sex {
    /** Male. */
    MALE,
    /** Female. */
    FEMALE,
    /** Not stated. */
    UNSPECIFIED
}
