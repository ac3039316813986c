package bg.registratura.dose;

import bg.registratura.document.Draft;
import bg.registratura.document.Ephemeral;
import bg.registratura.language.Dates;
import bg.registratura.language.Languages;
import bg.registratura.language.Numbers;
import bg.registratura.language.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The figures of a span on A4. */
@Component
class DosePaper {

    private static final String NOTHING = "\u2013";

    private final Ephemeral paper;
    private final Words words;

    DosePaper(Ephemeral paper, Words words) {
        this.paper = paper;
        this.words = words;
    }

    byte[] of(DoseReport report, Locale language) {
        var locale = Languages.closest(language);
        return paper.render(Draft.of(
                "dose-report",
                locale,
                Map.ofEntries(
                        Map.entry("from", report.span().from()),
                        Map.entry("to", report.span().to()),
                        Map.entry("exposures", Numbers.of(locale, report.exposures())),
                        Map.entry("without", Numbers.of(locale, report.withoutDose())),
                        Map.entry("waits", report.waiting() > 0),
                        Map.entry("leaves", report.leftOut() > 0),
                        Map.entry("leftOut", Numbers.of(locale, report.leftOut())),
                        Map.entry("waiting", Numbers.of(locale, report.waiting())),
                        Map.entry("unconsented", Numbers.of(locale, report.unconsented())),
                        Map.entry("dosed", !report.comparisons().isEmpty()),
                        Map.entry("medians", comparisons(report.comparisons(), locale)),
                        Map.entry("units", comparisons(report.byDevice(), locale)),
                        Map.entry("repeats", repeats(report, locale)),
                        Map.entry("devices", tallies(report.devices(), locale)),
                        Map.entry("operators", tallies(report.operators(), locale)),
                        Map.entry("exceeded", !report.forReview().isEmpty()),
                        Map.entry("review", excesses(report.forReview(), locale))),
                null));
    }

    private List<Map<String, Object>> comparisons(List<Comparison> comparisons, Locale locale) {
        return comparisons.stream()
                .map(found -> {
                    var spread = found.spread();
                    var level = found.level();
                    var device = found.device();
                    return Map.<String, Object>of(
                            "kind", kind(found.category(), locale),
                            "device", device == null ? NOTHING : device.name(),
                            "patients", Numbers.of(locale, spread.patients()),
                            "exposures", Numbers.of(locale, spread.exposures()),
                            "median", Figures.of(locale, spread.median()),
                            "quartiles",
                                    Figures.of(locale, spread.lowerQuartile())
                                            + NOTHING
                                            + Figures.of(locale, spread.upperQuartile()),
                            "level", level == null ? NOTHING : Figures.of(locale, level.value()),
                            "unit", found.category().quantity().unit(),
                            "finding", words.of(locale, "dose.finding." + found.finding()));
                })
                .toList();
    }

    private List<Map<String, Object>> repeats(DoseReport report, Locale locale) {
        return report.repeats().entrySet().stream()
                .map(repeat -> Map.<String, Object>of(
                        "reason", words.of(locale, "exposure.repeat-reason." + repeat.getKey()),
                        "count", Numbers.of(locale, repeat.getValue())))
                .toList();
    }

    private static List<Map<String, Object>> tallies(List<Tally> tallies, Locale locale) {
        return tallies.stream()
                .map(tally -> Map.<String, Object>of(
                        "name", tally.of().name(),
                        "exposures", Numbers.of(locale, tally.exposures()),
                        "rejected", Numbers.of(locale, tally.rejected()),
                        "rejectedShare", Numbers.of(locale, tally.rejectedShare()),
                        "repeated", Numbers.of(locale, tally.repeated()),
                        "repeatedShare", Numbers.of(locale, tally.repeatedShare())))
                .toList();
    }

    private List<Map<String, Object>> excesses(List<Excess> excesses, Locale locale) {
        return excesses.stream()
                .map(excess -> Map.<String, Object>of(
                        "accession", excess.accession(),
                        "day", Dates.form(excess.day()),
                        "kind", kind(excess.category(), locale),
                        "value", Figures.of(locale, excess.value()),
                        "level", Figures.of(locale, excess.level().value()),
                        "unit", excess.category().quantity().unit()))
                .toList();
    }

    private String kind(Category category, Locale locale) {
        var kind = words.of(locale, "visit.examination." + category.examination()) + ", "
                + words.of(locale, "dose.group." + category.group());
        return category.quantity() == Quantity.DOSE_AREA_PRODUCT
                ? kind
                : kind + ", " + words.of(locale, "dose.quantity." + category.quantity());
    }
}
