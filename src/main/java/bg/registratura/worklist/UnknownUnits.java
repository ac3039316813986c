package bg.registratura.worklist;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.dimse.AeTitle;
import bg.registratura.exposure.Devices;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who called and is in no register. Each is remembered once, for a week after their last call, and not more than a few; who
 * gives a network address for a name is remembered without it.
 */
@Service
public class UnknownUnits {

    /** Instead of an address somebody gave for a name. No title holds this sign. */
    public static final String BLINDED = "\\address";

    /** Four numbers; or three groups of an address of version 6, of which a title holds no more than the beginning. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?<![0-9])[0-9]{1,3}([._-][0-9]{1,3}){3}(?![0-9])|[0-9A-Fa-f]{0,4}(:[0-9A-Fa-f]{0,4}){2}");

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
        var title = ADDRESS.matcher(calling.value()).find() ? BLINDED : calling.value();
        var last = repository.lastCall(title);
        repository.forget(now.minus(REMEMBERED));
        if (last.isEmpty() && repository.count() >= MOST) {
            return;
        }
        if (last.filter(before -> before.isAfter(now.minus(SAID_AGAIN))).isEmpty()) {
            repository.put(title, now);
            audit.append(AuditEvent.of(Action.UNIT_TURNED_AWAY).saying(title).refused());
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
