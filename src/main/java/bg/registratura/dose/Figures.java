package bg.registratura.dose;

import bg.registratura.language.Languages;
import bg.registratura.language.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Doses as they are written: about three digits that mean something, whatever their size. */
public final class Figures {

    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Figures() {}

    /** For a table or a chart. */
    public static String of(Locale locale, BigDecimal value) {
        var decimals = value.compareTo(TEN) < 0 ? 2 : value.compareTo(HUNDRED) < 0 ? 1 : 0;
        return Numbers.of(locale, value.setScale(decimals, RoundingMode.HALF_UP));
    }

    /** All its digits and no groups, for a machine that reads the language's decimal mark. */
    static String plain(Locale locale, BigDecimal value) {
        var digits = value.stripTrailingZeros().toPlainString();
        return Languages.closest(locale).equals(Languages.BULGARIAN) ? digits.replace('.', ',') : digits;
    }
}
