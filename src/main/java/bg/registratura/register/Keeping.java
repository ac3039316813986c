package bg.registratura.register;

import java.time.LocalDate;

/** How long the light registers are kept. */
final class Keeping {

    static final int DAYS = 60;

    private Keeping() {}

    /** The last day on which an entry of this day is there. */
    static LocalDate until(LocalDate day) {
        return day.plusDays(DAYS);
    }

    /** Entries of earlier days than this are gone. */
    static LocalDate oldest(LocalDate today) {
        return today.minusDays(DAYS);
    }
}
