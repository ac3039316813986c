package bg.registratura.exposure;

import bg.registratura.security.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a report of a unit.
 *
 * @param by who said so; absent where the house found it by itself
 */
record Settling(
        ReportId report,
        ReportOutcome outcome,
        @Nullable ExposureId exposure,
        @Nullable UnconsentedId unconsented,
        @Nullable String reason,
        @Nullable AccountId by) {

    static Settling recorded(ReportId report, ExposureId exposure, @Nullable AccountId by) {
        return new Settling(report, ReportOutcome.RECORDED, exposure, null, null, by);
    }

    static Settling unconsented(ReportId report, UnconsentedId unconsented) {
        return new Settling(report, ReportOutcome.UNCONSENTED, null, unconsented, null, null);
    }

    static Settling dismissed(ReportId report, String reason, AccountId by) {
        return new Settling(report, ReportOutcome.DISMISSED, null, null, reason, by);
    }
}
