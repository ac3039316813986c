package bg.registratura.people;

/** Why two records are one person. Two national numbers are never one person's by mere registration. */
public enum MergeGround {
    /** The person was registered twice. */
    REGISTERED_TWICE,
    /** The national number was changed by the civil register, or given in place of another. */
    NUMBER_CHANGED,
    /** The number of one of the records is somebody's mistake. */
    NUMBER_MISTAKEN
}
