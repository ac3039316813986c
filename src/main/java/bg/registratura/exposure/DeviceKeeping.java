package bg.registratura.exposure;

/** What comes of saving a unit in the register. */
public enum DeviceKeeping {
    /** It stands as given. */
    SAVED,
    /** Another unit bears this serial number. */
    SERIAL_NUMBER_TAKEN,
    /** Another unit has this name in the network. */
    AE_TITLE_TAKEN,
    /** Somebody else changed it first. */
    OVERTAKEN
}
