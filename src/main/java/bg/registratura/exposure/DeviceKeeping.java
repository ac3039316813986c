package bg.registratura.exposure;

/** What comes of saving a unit in the register. */
public enum DeviceKeeping {
    /** It stands as given. */
    SAVED,
    /** Exposures were made with it: its serial number and room stay, and a moved unit is registered anew. */
    IN_USE,
    /** Another unit in use bears this serial number. */
    SERIAL_NUMBER_TAKEN,
    /** Another unit has this name in the network. */
    AE_TITLE_TAKEN,
    /** Somebody else changed it first. */
    OVERTAKEN
}
