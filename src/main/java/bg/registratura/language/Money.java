package bg.registratura.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Amounts in euro, the currency of Bulgaria since 1 January 2026. */
public final class Money {

    private Money() {}

    /** An amount in cents' precision, half up: 12,50 €. */
    public static String euro(Locale locale, BigDecimal amount) {
        return Numbers.of(locale, amount.setScale(2, RoundingMode.HALF_UP)) + "\u00a0\u20ac";
    }
}
