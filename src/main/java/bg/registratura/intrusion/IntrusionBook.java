package bg.registratura.intrusion;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.audit.CurrentActor;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules that fired, for the administrator: read without addresses, a block lifted. */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class IntrusionBook {

    private final IntrusionRepository repository;
    private final Blocks blocks;
    private final CurrentActor actor;
    private final AuditLog audit;
    private final Clock clock;

    IntrusionBook(IntrusionRepository repository, Blocks blocks, CurrentActor actor, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.blocks = blocks;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /** All that is kept, the newest first. */
    @Transactional(readOnly = true)
    public List<Intrusion> all() {
        return repository.all();
    }

    /** Whether the source of it is shut out now. */
    public boolean blocks(Intrusion intrusion) {
        return intrusion.blocks(clock.instant());
    }

    /** Ends a block before its time; false when it ended by itself or somebody else was faster. */
    @Transactional
    public boolean lift(IntrusionId id, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a reason is required");
        }
        var by = Objects.requireNonNull(actor.now().id(), "nobody is signed in");
        if (!repository.lift(id, reason.strip(), by, clock.instant())) {
            return false;
        }
        audit.append(AuditEvent.of(Action.INTRUSION_BLOCK_LIFTED).on("intrusion", id.value()));
        blocks.refresh();
        return true;
    }
}
