package bg.registratura.dose;

import java.time.LocalDate;

/** The days that are looked at, both ends included. */
public record Span(LocalDate from, LocalDate to) {

    /** Refuses a span that ends before it begins. */
    public Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a span ends after it begins");
        }
    }

    /** The twelve months that end on a day. */
    public static Span yearTo(LocalDate day) {
        return new Span(day.minusYears(1).plusDays(1), day);
    }
}
