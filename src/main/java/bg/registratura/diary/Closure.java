package bg.registratura.diary;

/** Why nothing can be booked at a time, whoever asks. */
public enum Closure {
    /** A public holiday, or a day ordered free. */
    HOLIDAY,
    /** The laboratory does not open on this day of the week. */
    CLOSED_THAT_DAY,
    /** It begins before the opening or ends after the closing. */
    OUT_OF_HOURS,
    /** It is over. */
    PAST,
    /** The unit is not in use on that day. */
    UNIT_RETIRED
}
