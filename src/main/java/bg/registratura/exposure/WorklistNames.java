package bg.registratura.exposure;

/** How a unit can show the names on its worklist. Codes are contracts: they stand in the database. */
public enum WorklistNames {
    /** Cyrillic in Unicode, with the Latin spelling beside it. */
    UNICODE,
    /** Cyrillic in ISO 8859-5, with the Latin spelling beside it. */
    CYRILLIC,
    /** Latin letters only. */
    LATIN
}
