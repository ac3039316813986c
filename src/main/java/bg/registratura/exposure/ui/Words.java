package bg.registratura.exposure.ui;

import bg.registratura.exposure.Exposure;
import bg.registratura.exposure.ReportedExposure;
import bg.registratura.exposure.Sheet;
import bg.registratura.language.Dates;
import bg.registratura.language.Numbers;
import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How this room says values: number and unit, in the language of the screen. */
final class Words {

    static final String DOT = " \u00b7 ";

    private Words() {}

    /** All a report says, in one line. */
    static String report(ReportedExposure report) {
        return Stream.of(
                        report.timeIsExact()
                                ? Dates.dayTime(UI.getCurrent().getLocale(), report.exposedAt())
                                : Dates.day(UI.getCurrent().getLocale(), Dates.dayOf(report.exposedAt())),
                        value(report.tubeVoltageKv(), "kV"),
                        value(report.tubeCurrentMa(), "mA"),
                        value(report.exposureTimeMs(), "ms"),
                        value(report.milliampereSeconds(), "mAs"),
                        value(report.reportedDose(), "mGy·cm²"),
                        value(report.volumeDoseMilliGray(), "mGy CTDIvol"),
                        report.deviceSerial() == null ? null : "№ " + report.deviceSerial())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(DOT));
    }

    /** All a dose report says, in one line. */
    static String sheet(Sheet sheet) {
        return Stream.of(
                        value(sheet.tubeVoltageKv(), "kV"),
                        value(sheet.tubeCurrentMa(), "mA"),
                        value(sheet.exposureTimeMs(), "ms"),
                        value(sheet.doseMilliGrayCm2(), "mGy·cm²"),
                        value(sheet.volumeDoseMilliGray(), "mGy CTDIvol"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(DOT));
    }

    /** What the tube was set to. */
    static String technique(Exposure exposure) {
        return Stream.of(
                        value(exposure.tubeVoltageKv(), "kV"),
                        value(exposure.tubeCurrentMa(), "mA"),
                        value(exposure.exposureTimeMs(), "ms"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(DOT));
    }

    static @Nullable String value(@Nullable BigDecimal value, String unit) {
        return value == null
                ? null
                : Numbers.of(UI.getCurrent().getLocale(), value.stripTrailingZeros()) + "\u00a0" + unit;
    }
}
