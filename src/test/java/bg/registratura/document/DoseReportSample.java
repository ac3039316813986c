package bg.registratura.document;

import bg.registratura.language.Languages;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Invented figures for the physicist's report. */
final class DoseReportSample {

    private DoseReportSample() {}

    static Map<String, Object> of(Locale locale) {
        var bulgarian = locale.equals(Languages.BULGARIAN);
        var kind = bulgarian ? "панорамна снимка, възрастни" : "panoramic radiograph, adults";
        var unit = bulgarian ? "Панорамен апарат · 1" : "Panoramic unit · 1";
        var comparison = Map.<String, Object>of(
                "kind",
                kind,
                "device",
                unit,
                "patients",
                "214",
                "exposures",
                "231",
                "median",
                bulgarian ? "82,4" : "82.4",
                "quartiles",
                "70,1–96,0",
                "level",
                bulgarian ? "81,0" : "81.0",
                "unit",
                "mGy·cm²",
                "finding",
                bulgarian ? "над нивото" : "above the level");
        var tally = Map.<String, Object>of(
                "name", unit,
                "exposures", "231",
                "rejected", "7",
                "rejectedShare", "3,0",
                "repeated", "6",
                "repeatedShare", "2,6");
        var excess = Map.<String, Object>of(
                "accession", "26-000123",
                "day", "05.03.2026",
                "kind", kind,
                "value", "131",
                "level", "81,0",
                "unit", "mGy·cm²");
        return Map.ofEntries(
                Map.entry("from", Samples.TODAY.minusYears(1)),
                Map.entry("to", Samples.TODAY),
                Map.entry("exposures", "231"),
                Map.entry("without", "4"),
                Map.entry("unconsented", "1"),
                Map.entry("waits", true),
                Map.entry("waiting", "2"),
                Map.entry("leaves", true),
                Map.entry("leftOut", "3"),
                Map.entry("dosed", true),
                Map.entry("medians", List.of(comparison, comparison)),
                Map.entry("units", List.of(comparison)),
                Map.entry("repeats", List.of(Map.of("reason", bulgarian ? "движение" : "motion", "count", "4"))),
                Map.entry("devices", List.of(tally)),
                Map.entry("operators", List.of(tally)),
                Map.entry("exceeded", true),
                Map.entry("review", List.of(excess)));
    }
}
