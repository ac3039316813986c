package bg.registratura.dose;

import bg.registratura.language.Dates;
import bg.registratura.language.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Exposures as a table for a spreadsheet: fields parted by semicolons, because numbers have a decimal comma. */
@Component
class DoseTable {

    /** Tells a spreadsheet that the letters are UTF-8. */
    private static final String MARK = "\ufeff";

    private final Words words;

    DoseTable(Words words) {
        this.words = words;
    }

    byte[] of(List<Measured> measured, LevelTable levels, Locale locale) {
        var head = Stream.of(
                        "dose.column.accession",
                        "dose.column.day",
                        "dose.column.examination",
                        "dose.column.group",
                        "dose.column.device",
                        "dose.column.operator",
                        "dose.column.area-product",
                        "dose.column.area-product.level",
                        "dose.column.volume-index",
                        "dose.column.volume-index.level",
                        "dose.column.consented",
                        "dose.column.rejected",
                        "dose.column.repeat")
                .map(key -> words.of(locale, key));
        return Stream.concat(Stream.of(line(head)), measured.stream().map(m -> line(fields(m, levels, locale))))
                .collect(Collectors.joining("", MARK, ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    private Stream<String> fields(Measured m, LevelTable levels, Locale locale) {
        var repeat = m.quality().repeat();
        return Stream.of(
                m.accession(),
                Dates.form(m.day()),
                words.of(locale, "visit.examination." + m.examination()),
                words.of(locale, "dose.group." + m.group()),
                name(m.device()),
                name(m.operator()),
                value(m, Quantity.DOSE_AREA_PRODUCT, locale),
                level(m, Quantity.DOSE_AREA_PRODUCT, levels, locale),
                value(m, Quantity.CTDI_VOL, locale),
                level(m, Quantity.CTDI_VOL, levels, locale),
                words.of(locale, m.quality().consented() ? "dose.yes" : "dose.no"),
                words.of(locale, m.quality().rejected() ? "dose.yes" : "dose.no"),
                repeat == null ? "" : words.of(locale, "exposure.repeat-reason." + repeat));
    }

    private static String name(@Nullable Named named) {
        return named == null ? "" : named.name();
    }

    private static String value(Measured m, Quantity quantity, Locale locale) {
        var value = m.doses().get(quantity);
        return value == null ? "" : Figures.plain(locale, value);
    }

    private static String level(Measured m, Quantity quantity, LevelTable levels, Locale locale) {
        return levels.on(new Category(m.examination(), m.group(), quantity), m.day())
                .map(level -> Figures.plain(locale, level.value()))
                .orElse("");
    }

    private static String line(Stream<String> fields) {
        return fields.map(DoseTable::quoted).collect(Collectors.joining(";", "", "\r\n"));
    }

    /** In quotes; what a spreadsheet would take for a formula is made a text. */
    private static String quoted(String field) {
        var harmless = field.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + field : field;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
