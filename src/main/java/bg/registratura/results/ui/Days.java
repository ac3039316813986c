package bg.registratura.results.ui;

import bg.registratura.language.Dates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/** Ends of grants as people count them: a grant that ends at midnight has the day before as its last. */
final class Days {

    private Days() {}

    /** The last day before a moment. */
    static String last(Locale locale, Instant end) {
        return Dates.day(locale, LocalDate.ofInstant(end.minus(Duration.ofSeconds(1)), Dates.SOFIA));
    }
}
