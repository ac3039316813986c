package bg.registratura.intrusion;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the address of one intrusion, for a complaint or a letter to its network; each look is on record. */
@Service
public class IntrusionAddresses {

    private final IntrusionRepository repository;
    private final SealedAddress sealed;
    private final AuditLog audit;

    IntrusionAddresses(IntrusionRepository repository, SealedAddress sealed, AuditLog audit) {
        this.repository = repository;
        this.sealed = sealed;
        this.audit = audit;
    }

    /** The address a rule fired at; nothing when it was erased meanwhile. */
    @Transactional
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public Optional<String> show(IntrusionId id) {
        return repository.address(id).map(bytes -> {
            audit.append(AuditEvent.of(Action.INTRUSION_ADDRESS_SHOWN).on("intrusion", id.value()));
            return sealed.open(id, bytes).getHostAddress();
        });
    }
}
