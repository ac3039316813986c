package bg.registratura.dicom;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The units of measure a dose report may name (UCUM); a number in any other is not guessed at. */
final class Ucum {

    private static final Map<String, Double> AREA_DOSE = Map.of(
            "Gy.m2", 1e7, "mGy.m2", 1e4, "uGy.m2", 10.0, "Gy.cm2", 1e3, "dGy.cm2", 100.0, "cGy.cm2", 10.0, "mGy.cm2",
            1.0, "uGy.cm2", 1e-3);
    private static final Map<String, Double> DOSE = Map.of("Gy", 1e3, "cGy", 10.0, "mGy", 1.0, "uGy", 1e-3);
    private static final Map<String, Double> VOLTAGE = Map.of("kV", 1.0, "V", 1e-3);
    private static final Map<String, Double> CURRENT = Map.of("A", 1e3, "mA", 1.0, "uA", 1e-3);
    private static final Map<String, Double> TIME = Map.of("s", 1e3, "ms", 1.0, "us", 1e-3);

    private Ucum() {}

    static @Nullable Double milliGrayCm2(double number, String unit) {
        return times(number, AREA_DOSE.get(unit));
    }

    static @Nullable Double milliGray(double number, String unit) {
        return times(number, DOSE.get(unit));
    }

    static @Nullable Double kilovolts(double number, String unit) {
        return times(number, VOLTAGE.get(unit));
    }

    static @Nullable Double milliamperes(double number, String unit) {
        return times(number, CURRENT.get(unit));
    }

    static @Nullable Double milliseconds(double number, String unit) {
        return times(number, TIME.get(unit));
    }

    private static @Nullable Double times(double number, @Nullable Double factor) {
        return factor == null ? null : number * factor;
    }
}
