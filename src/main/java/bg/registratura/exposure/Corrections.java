package bg.registratura.exposure;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.Uuid7;
import bg.registratura.exposure.Correcting.Reason;
import bg.registratura.exposure.Correcting.Recorded;
import bg.registratura.exposure.Correcting.Refused;
import bg.registratura.exposure.CorrectionRepository.First;
import bg.registratura.exposure.CorrectionRepository.Standing;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.Role;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mistakes in what was recorded of an exposure. Each is answered by an entry of its own: within a day by whoever made or
 * recorded the exposure, and at any time by a reporting physician.
 */
@Service
public class Corrections {

    private static final String UNIT = "hasAnyRole('TECHNICIAN','REPORTING_PHYSICIAN')";
    private static final Duration A_DAY = Duration.ofHours(24);
    private static final int LONGEST_REASON = 300;

    private final CorrectionRepository repository;
    private final Telling telling;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    Corrections(CorrectionRepository repository, Telling telling, CurrentUser user, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.telling = telling;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Other values were measured. */
    @Transactional
    @PreAuthorize(UNIT)
    public Correcting correct(ExposureId id, Measured values, String reason) {
        return enter(id, values, reason);
    }

    /** There was no such exposure, or it was another patient's. */
    @Transactional
    @PreAuthorize(UNIT)
    public Correcting annul(ExposureId id, String reason) {
        return enter(id, null, reason);
    }

    private Correcting enter(ExposureId id, @Nullable Measured values, String reason) {
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            return new Refused(Reason.REASON_MISSING);
        }
        var found = repository.find(id);
        if (found.isEmpty()) {
            return new Refused(Reason.OVERTAKEN);
        }
        var standing = found.get();
        if (values != null && !values.differsFrom(standing.exposure())) {
            return new Refused(Reason.NOTHING_CHANGED);
        }
        return objection(standing.first())
                .<Correcting>map(why -> refused(standing, why))
                .orElseGet(() -> write(standing, values, reason.strip()));
    }

    private Optional<Reason> objection(First first) {
        var who = user.require();
        if (who.has(Role.REPORTING_PHYSICIAN)) {
            return Optional.empty();
        }
        if (clock.instant().isAfter(first.recordedAt().plus(A_DAY))) {
            return Optional.of(Reason.TOO_LATE);
        }
        return who.account().equals(first.operator()) || who.account().equals(first.recordedBy())
                ? Optional.empty()
                : Optional.of(Reason.NOT_YOURS);
    }

    private Correcting write(Standing standing, @Nullable Measured values, String reason) {
        var now = clock.instant();
        var by = user.require().account();
        var was = standing.exposure().id();
        var entry = new ExposureId(Uuid7.next(now));
        var told = telling.told(standing.order(), was);
        try {
            repository.insert(entry, was, values, reason, by, now);
        } catch (DuplicateKeyException e) {
            return new Refused(Reason.OVERTAKEN);
        }
        told.ifPresent(report -> {
            if (values == null) {
                telling.annulled(report);
            } else {
                telling.corrected(report, entry, by, now);
            }
        });
        audit.append(AuditEvent.of(values == null ? Action.EXPOSURE_ANNULLED : Action.EXPOSURE_CORRECTED)
                .about(standing.patient().value())
                .on("exposure", entry.value())
                .saying("exposure " + was.value() + doubt(standing, values)));
        return new Recorded(entry);
    }

    /** A dose that somebody stood by although it is probably of another unit of measure is said to be so. */
    private String doubt(Standing standing, @Nullable Measured values) {
        return values == null || values.isOfDose(standing.exposure().doseMilliGrayCm2())
                ? ""
                : telling.doubt(standing.order(), values.device(), values.dose())
                        .map(why -> " dose " + why.name())
                        .orElse("");
    }

    private Correcting refused(Standing standing, Reason why) {
        audit.append(AuditEvent.of(Action.EXPOSURE_CORRECTED)
                .about(standing.patient().value())
                .on("exposure", standing.exposure().id().value())
                .saying(why.name())
                .refused());
        return new Refused(why);
    }
}
