package bg.registratura.sharing;

/** How long a dentist sees what a code gives, counted from the day on which it is typed. */
public enum ChairTerm {
    /** To the end of that day. */
    TODAY(0),
    WEEK(7),
    MONTH(30);

    private final int days;

    ChairTerm(int days) {
        this.days = days;
    }

    /** How many days after that day, the last one included. */
    public int days() {
        return days;
    }
}
