package bg.registratura.language;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days and hours as Bulgarian paper writes them; the patterns stand with the other words in {@code i18n/}. */
public final class Dates {

    /** The laboratory's clock on the wall. */
    public static final ZoneId SOFIA = ZoneId.of("Europe/Sofia");

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern RUN_TOGETHER = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
    private static final Pattern SEPARATED = Pattern.compile("(\\d{1,2})[.,/ -]+(\\d{1,2})[.,/ -]+(\\d{4})");

    private Dates() {}

    /** A day in prose, in Bulgarian, with a space that does not break: 05.03.2026 г. */
    public static String day(LocalDate day) {
        return day(Languages.BULGARIAN, day);
    }

    /** A day in prose. */
    public static String day(Locale locale, LocalDate day) {
        return write(locale, "language.date.day", day);
    }

    /** A day with its month in letters: 5 март 2026 г. */
    public static String longDay(Locale locale, LocalDate day) {
        return write(locale, "language.date.long", day);
    }

    /** A month in letters. */
    public static String month(Locale locale, YearMonth month) {
        return write(locale, "language.date.month", month);
    }

    /** A moment, in Bulgarian, as the clock in Sofia showed it: 05.03.2026 г., 14:30 ч. */
    public static String dayTime(Instant moment) {
        return dayTime(Languages.BULGARIAN, moment);
    }

    /** A moment as the clock in Sofia showed it. */
    public static String dayTime(Locale locale, Instant moment) {
        return write(locale, "language.date.day-time", moment.atZone(SOFIA));
    }

    /** The hour of a moment in a table: 14:30. */
    public static String time(Instant moment) {
        return time(moment.atZone(SOFIA).toLocalTime());
    }

    /** An hour in a table. */
    public static String time(LocalTime time) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(time);
    }

    /** A day in a field of a form or a table: 05.03.2026. */
    public static String form(LocalDate day) {
        return FORM.format(day);
    }

    /** The day of a moment in Sofia. */
    public static LocalDate dayOf(Instant moment) {
        return moment.atZone(SOFIA).toLocalDate();
    }

    /** The moment a clock in Sofia showed this; in the hour that comes twice the later one, unless it is still to come. */
    public static Instant lastBefore(Instant now, LocalDateTime shown) {
        var later = shown.atZone(SOFIA).withLaterOffsetAtOverlap();
        return (later.toInstant().isAfter(now) ? later.withEarlierOffsetAtOverlap() : later).toInstant();
    }

    /** A day as somebody typed it, day first; nothing is guessed: a year of two digits is no year. */
    public static Optional<LocalDate> read(String typed) {
        var text = typed.strip();
        var run = RUN_TOGETHER.matcher(text);
        var apart = SEPARATED.matcher(text);
        var parts = run.matches() ? run : apart;
        if (!run.matches() && !apart.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(parts.group(1) + "." + parts.group(2) + "." + parts.group(3), TYPED));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static String write(Locale locale, String key, TemporalAccessor value) {
        var language = Languages.closest(locale);
        return DateTimeFormatter.ofPattern(Bundles.text(language, key), language)
                .format(value);
    }
}
