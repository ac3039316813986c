package bg.registratura.support;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.shell.Outages;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What support may see: versions, health and how long the queues are; no name, no number and no path. */
@Service
public class TechnicalState {

    private static final long MEBIBYTE = 1024L * 1024L;

    private final TechnicalRepository repository;
    private final Outages outages;
    private final ObjectProvider<BuildProperties> build;
    private final AuditLog audit;

    TechnicalState(
            TechnicalRepository repository, Outages outages, ObjectProvider<BuildProperties> build, AuditLog audit) {
        this.repository = repository;
        this.outages = outages;
        this.build = build;
        this.audit = audit;
    }

    /**
     * The house at one moment.
     *
     * @param healthy whether nothing the house works with is away
     */
    public record Seen(
            String version,
            String java,
            boolean healthy,
            Duration runs,
            long memoryUsed,
            long memoryMost,
            Figures figures) {}

    /** As it is now; each look is written down. */
    @Transactional
    @PreAuthorize("hasRole('SUPPORT')")
    public Seen read() {
        audit.append(AuditEvent.of(Action.TECHNICAL_STATE_READ));
        var machine = Runtime.getRuntime();
        return new Seen(
                build.stream().map(BuildProperties::getVersion).findFirst().orElse(""),
                Runtime.version().toString(),
                outages.now().isEmpty(),
                Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()),
                (machine.totalMemory() - machine.freeMemory()) / MEBIBYTE,
                machine.maxMemory() / MEBIBYTE,
                repository.figures());
    }
}
