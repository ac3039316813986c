package bg.registratura.worklist;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A day or a range of days as a key (PS3.4, C.2.2.2.5): {@code 20260305}, {@code 20260305-}, {@code -20260305}, both ends. */
record Days(LocalDate from, LocalDate until) {

    private static final Days ANY = new Days(LocalDate.MIN, LocalDate.MAX);

    /** None where it is no key of days. */
    static Optional<Days> read(String asked) {
        if (asked.isEmpty() || asked.equals("*")) {
            return Optional.of(ANY);
        }
        try {
            int dash = asked.indexOf('-');
            if (dash < 0) {
                var day = day(asked);
                return Optional.of(new Days(day, day));
            }
            var from = asked.substring(0, dash).strip();
            var until = asked.substring(dash + 1).strip();
            return Optional.of(
                    new Days(from.isEmpty() ? LocalDate.MIN : day(from), until.isEmpty() ? LocalDate.MAX : day(until)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    boolean include(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    private static LocalDate day(String written) {
        return LocalDate.parse(written, DateTimeFormatter.BASIC_ISO_DATE);
    }
}
