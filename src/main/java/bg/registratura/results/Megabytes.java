package bg.registratura.results;

import bg.registratura.language.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** How much there is to take, as browsers say it: in millions of bytes, with one decimal where there are few. */
public final class Megabytes {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final long FEW = 10_000_000;
    private static final BigDecimal LEAST = new BigDecimal("0.1");

    private Megabytes() {}

    /** With the unit, which keeps to the number. */
    public static String of(Locale locale, long bytes) {
        var millions = BigDecimal.valueOf(bytes).divide(MILLION, bytes < FEW ? 1 : 0, RoundingMode.HALF_UP);
        return Numbers.of(locale, millions.max(LEAST)) + "\u00a0MB";
    }
}
