package bg.registratura.exposure;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.security.CurrentUser;
import bg.registratura.shell.NotFoundException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The dose of an exposure without consent, where the unit told none that can be believed, or a wrong one: a physician reads it
 * off the unit. What was told stays; of counter-entries the last one counts.
 */
@Service
public class UnconsentedDoses {

    private static final int LONGEST_REASON = 300;

    private final UnconsentedRepository exposures;
    private final Telling telling;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    UnconsentedDoses(UnconsentedRepository exposures, Telling telling, CurrentUser user, AuditLog audit, Clock clock) {
        this.exposures = exposures;
        this.telling = telling;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** What comes of it. */
    public enum Outcome {
        /** It is on record and counts. */
        RECORDED,
        /** It is said in up to 300 signs why. */
        REASON_MISSING,
        /** It is what counts already. */
        NOTHING_CHANGED
    }

    /** Why a dose is asked about before it is recorded. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('REPORTING_PHYSICIAN','DPO')")
    public Optional<DoseDoubt> doubt(UnconsentedExposure exposure, BigDecimal said) {
        return telling.doubt(exposure.order(), exposure.report().device(), Dose.typed(said));
    }

    /** A physician says what the dose was, or that the unit shows none. */
    @Transactional
    @PreAuthorize("hasRole('REPORTING_PHYSICIAN')")
    public Outcome settle(UnconsentedId id, Dose dose, String reason) {
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            return Outcome.REASON_MISSING;
        }
        var exposure = exposures.find(id).orElseThrow(NotFoundException::new);
        if (isSame(exposure, dose)) {
            return Outcome.NOTHING_CHANGED;
        }
        exposures.settle(id, dose, reason.strip(), user.require().account(), clock.instant());
        var doubt = telling.doubt(exposure.order(), exposure.report().device(), dose);
        audit.append(AuditEvent.of(Action.EXPOSURE_CORRECTED)
                .about(exposure.report().patient().value())
                .on("unconsented_exposure", id.value())
                .saying("exposure_incident " + exposure.incident().value()
                        + doubt.map(why -> " dose " + why.name()).orElse("")));
        return Outcome.RECORDED;
    }

    /** That the unit shows none is said once as well. */
    private static boolean isSame(UnconsentedExposure exposure, Dose dose) {
        return same(exposure.doseMilliGrayCm2(), dose.milliGrayCm2())
                && (dose.milliGrayCm2() != null || !exposure.settled().isEmpty());
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }
}
