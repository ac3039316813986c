package bg.registratura.exposure;

import bg.registratura.security.AccountId;
import bg.registratura.visit.OrderId;
import bg.registratura.visit.Orders;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings what is recorded together with what the units told. */
@Component
class Telling {

    private final ReportRepository reports;
    private final Pairing pairing;
    private final IrradiatedRepository usual;
    private final Orders orders;
    private final IncidentBook incidents;

    Telling(
            ReportRepository reports,
            Pairing pairing,
            IrradiatedRepository usual,
            Orders orders,
            IncidentBook incidents) {
        this.reports = reports;
        this.pairing = pairing;
        this.usual = usual;
        this.orders = orders;
        this.incidents = incidents;
    }

    /** Whether nobody recorded or explained it in between. */
    boolean isOpen(@Nullable ReportId told, ExposureReport report) {
        return told == null
                || reports.open(report.order()).stream()
                        .anyMatch(open -> open.id().equals(told));
    }

    /** Why the dose that a person read is not like the usual ones of such examinations and of that unit, where it is known. */
    Optional<DoseDoubt> doubt(OrderId order, @Nullable DeviceId unit, Dose dose) {
        var examination = orders.find(order).referral().examination();
        return Optional.ofNullable(dose.milliGrayCm2())
                .filter(_ -> dose.source() == DoseSource.TYPED)
                .flatMap(said ->
                        DoseJudge.doubt(said, examination, unit == null ? List.of() : usual.doses(unit, examination)));
    }

    /** What the unit told of an exposure is told of the entry that stands in its place. */
    void corrected(ReportedExposure told, ExposureId entry, AccountId by, Instant now) {
        reports.settle(Settling.recorded(told.id(), entry, by), now);
    }

    /** What the unit told of an exposure that is annulled waits anew; or, where nobody had consented, is an incident. */
    void annulled(ReportedExposure told) {
        if (!incidents.isCovered(told)) {
            incidents.open(told);
        }
    }

    /** What the unit told of an exposure, where it told something. */
    Optional<ReportedExposure> told(OrderId order, ExposureId exposure) {
        return Optional.ofNullable(reports.told(order).get(exposure));
    }

    /** The report an exposure was recorded from; of one recorded by hand the one that is found to be it. */
    void recorded(ExposureReport report, ExposureId exposure, AccountId by, Instant now) {
        var told = report.told();
        if (told != null) {
            // Recorded with another unit or of another day it is not what was told: that stays open.
            Believed.byTheDatabase(() -> reports.settle(Settling.recorded(told, exposure, by), now));
            return;
        }
        reports.open(report.order()).stream()
                .filter(open -> pairing.of(open, true).filter(exposure::equals).isPresent())
                .findFirst()
                .ifPresent(open -> reports.settle(Settling.recorded(open.id(), exposure, null), now));
    }
}
