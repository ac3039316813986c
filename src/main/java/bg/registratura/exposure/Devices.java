package bg.registratura.exposure;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.Uuid7;
import bg.registratura.language.Dates;
import bg.registratura.security.CurrentUser;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The laboratory's X-ray units; a unit that made exposures is retired, never removed. */
@Service
public class Devices {

    private final DeviceRepository repository;
    private final QualityRepository qualities;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    Devices(DeviceRepository repository, QualityRepository qualities, CurrentUser user, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.qualities = qualities;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every unit there ever was. */
    @Transactional(readOnly = true)
    public List<Device> all() {
        return repository.all();
    }

    @Transactional(readOnly = true)
    public Optional<Device> find(DeviceId id) {
        return repository.find(id);
    }

    /** The checks of every unit that has some. */
    @Transactional(readOnly = true)
    public Map<DeviceId, Quality> qualities() {
        return qualities.all();
    }

    /** A check of quality was made; one that was entered wrongly is followed by another. */
    @Transactional
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void checked(QualityCheck check) {
        qualities.insert(check, user.require().account(), clock.instant());
        audit.append(AuditEvent.of(Action.DEVICE_CHECKED)
                .on("device", check.device().value())
                .saying(check.kind() + " " + check.result()));
    }

    /** The units that may call over the network today. */
    @Transactional(readOnly = true)
    public List<Device> onTheNetwork() {
        return repository.onTheNetwork(today());
    }

    /** The unit that calls itself so; to the letter, as the standard has it. */
    @Transactional(readOnly = true)
    public Optional<Device> calling(String aeTitle) {
        return onTheNetwork().stream()
                .filter(device -> aeTitle.equals(device.aeTitle()))
                .findFirst();
    }

    public LocalDate today() {
        return Dates.dayOf(clock.instant());
    }

    /** A place for a unit that is not in the register yet. */
    public DeviceId next() {
        return new DeviceId(Uuid7.next(clock.instant()));
    }

    /** Adds a unit or changes it; one that made exposures keeps its serial number and its room. */
    @Transactional
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public DeviceKeeping save(Device device) {
        if (repository.wouldRewriteExposures(device)) {
            return DeviceKeeping.IN_USE;
        }
        try {
            if (repository.find(device.id()).isEmpty()) {
                repository.insert(device, clock.instant());
            } else if (!repository.update(device)) {
                return DeviceKeeping.OVERTAKEN;
            }
        } catch (DuplicateKeyException e) {
            return taken(device);
        }
        audit.append(AuditEvent.of(Action.DEVICE_SAVED).on("device", device.id().value()));
        return DeviceKeeping.SAVED;
    }

    private DeviceKeeping taken(Device device) {
        return repository
                        .bySerialNumber(device.serialNumber())
                        .filter(other -> !other.id().equals(device.id()))
                        .isPresent()
                ? DeviceKeeping.SERIAL_NUMBER_TAKEN
                : DeviceKeeping.AE_TITLE_TAKEN;
    }
}
