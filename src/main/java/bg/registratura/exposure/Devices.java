package bg.registratura.exposure;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.Uuid7;
import java.time.Clock;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The laboratory's X-ray units; a unit that made exposures is retired, never removed. */
@Service
public class Devices {

    private final DeviceRepository repository;
    private final AuditLog audit;
    private final Clock clock;

    Devices(DeviceRepository repository, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every unit there ever was. */
    @Transactional(readOnly = true)
    public List<Device> all() {
        return repository.all();
    }

    /** A place for a unit that is not in the register yet. */
    public DeviceId next() {
        return new DeviceId(Uuid7.next(clock.instant()));
    }

    /** Adds a unit or changes it. */
    @Transactional
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public DeviceKeeping save(Device device) {
        try {
            if (repository.find(device.id()).isEmpty()) {
                repository.insert(device, clock.instant());
            } else if (!repository.update(device)) {
                return DeviceKeeping.OVERTAKEN;
            }
        } catch (DuplicateKeyException e) {
            return DeviceKeeping.SERIAL_NUMBER_TAKEN;
        }
        audit.append(AuditEvent.of(Action.DEVICE_SAVED).on("device", device.id().value()));
        return DeviceKeeping.SAVED;
    }
}
