package bg.registratura.language;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers with a decimal comma and groups apart from five digits on, as Bulgarian writes them. */
public final class Numbers {

    private static final long FIRST_GROUPED = 10_000;

    private Numbers() {}

    /** A whole number. */
    public static String of(Locale locale, long n) {
        return format(locale, "0", Math.abs((double) n)).format(n);
    }

    /** A measured or counted value with as many decimals as it was given. */
    public static String of(Locale locale, BigDecimal value) {
        var decimals = Math.max(0, value.scale());
        return format(locale, decimals == 0 ? "0" : "0." + "0".repeat(decimals), Math.abs(value.doubleValue()))
                .format(value);
    }

    static DecimalFormat format(Locale locale, String pattern, double size) {
        var bulgarian = Languages.closest(locale).equals(Languages.BULGARIAN);
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setDecimalSeparator(bulgarian ? ',' : '.');
        symbols.setGroupingSeparator(bulgarian ? '\u00a0' : ',');
        return new DecimalFormat(size < FIRST_GROUPED ? pattern : "#,##" + pattern, symbols);
    }
}
