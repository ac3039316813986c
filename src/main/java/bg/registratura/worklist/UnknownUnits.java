package bg.registratura.worklist;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.dimse.AeTitle;
import bg.registratura.exposure.Devices;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who called and is in no register. Each is remembered once, for a week after their last call, and not more than a few. */
@Service
public class UnknownUnits {

    private static final Duration REMEMBERED = Duration.ofDays(7);
    private static final Duration SAID_AGAIN = Duration.ofDays(1);
    private static final int MOST = 20;

    private final UnknownUnitRepository repository;
    private final Devices devices;
    private final AuditLog audit;
    private final Clock clock;

    UnknownUnits(UnknownUnitRepository repository, Devices devices, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.devices = devices;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes notice; however often they call, the log says it once a day, and no flood of invented names fills a table. */
    @Transactional
    public void turnedAway(AeTitle calling) {
        var now = clock.instant();
        var last = repository.lastCall(calling.value());
        repository.forget(now.minus(REMEMBERED));
        if (last.isEmpty() && repository.count() >= MOST) {
            return;
        }
        if (last.filter(before -> before.isAfter(now.minus(SAID_AGAIN))).isEmpty()) {
            repository.put(calling.value(), now);
            audit.append(AuditEvent.of(Action.UNIT_TURNED_AWAY)
                    .saying(calling.value())
                    .refused());
        }
    }

    /** What they called themselves who called lately and are in no register yet. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('TECHNICIAN','ADMINISTRATOR')")
    public List<String> lately() {
        return repository.since(clock.instant().minus(REMEMBERED)).stream()
                .filter(title -> devices.calling(title).isEmpty())
                .toList();
    }
}
