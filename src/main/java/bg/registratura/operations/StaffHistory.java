package bg.registratura.operations;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who held which roles from when to when, for those who check; printed nowhere. */
@Service
public class StaffHistory {

    private final StaffChangeRepository repository;
    private final AuditLog audit;

    StaffHistory(StaffChangeRepository repository, AuditLog audit) {
        this.repository = repository;
        this.audit = audit;
    }

    /** Everything, the newest first; that it was read is written down. */
    @Transactional
    @PreAuthorize("hasAnyRole('DPO','AUDITOR')")
    public List<StaffChange> all() {
        audit.append(AuditEvent.of(Action.STAFF_HISTORY_READ));
        return repository.all();
    }
}
