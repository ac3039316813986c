package bg.registratura.diary;

/** What became of an appointment. */
public enum AppointmentState {
    /** Somebody is expected. */
    BOOKED,
    /** They came; a known patient stands in the queue. */
    ARRIVED,
    /** It was called off; the time is free again. */
    CANCELLED,
    /** They did not come. */
    NO_SHOW;

    /** Whether it keeps its time from others. */
    public boolean holdsItsTime() {
        return this == BOOKED || this == ARRIVED;
    }
}
