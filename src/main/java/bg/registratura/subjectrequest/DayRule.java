package bg.registratura.subjectrequest;

/** What was ordered for one day, against the calendar. */
public enum DayRule {
    /** Declared a public holiday. */
    HOLIDAY,
    /** Declared free of work, without being a public holiday. */
    DAY_OFF,
    /** Declared a working day. */
    WORKING
}
