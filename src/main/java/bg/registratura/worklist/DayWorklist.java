package bg.registratura.worklist;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.dimse.AeTitle;
import bg.registratura.dimse.Attributes;
import bg.registratura.dimse.Finder;
import bg.registratura.exposure.Device;
import bg.registratura.exposure.Devices;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is to be done today, told to the units of the register; read from the orders of this moment. */
@Component
class DayWorklist implements Finder {

    private final WorklistRepository repository;
    private final Devices devices;
    private final EntryWriter writer;
    private final AuditLog audit;

    DayWorklist(WorklistRepository repository, Devices devices, EntryWriter writer, AuditLog audit) {
        this.repository = repository;
        this.devices = devices;
        this.writer = writer;
        this.audit = audit;
    }

    /** Who is no unit in use is told nothing; an answer without anybody in it is no look at anybody. */
    @Override
    @Transactional
    public List<Attributes> find(AeTitle calling, Attributes keys) {
        var unit = devices.calling(calling.value());
        return unit.map(device -> answer(device, Query.of(keys))).orElse(List.of());
    }

    private List<Attributes> answer(Device unit, Query query) {
        var stations = devices.onTheNetwork().stream()
                .map(Device::aeTitle)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (!query.isForOneOf(stations)) {
            return List.of();
        }
        var entries =
                repository.open(devices.today()).stream().filter(query::asksFor).toList();
        if (!entries.isEmpty()) {
            audit.append(AuditEvent.of(Action.WORKLIST_READ)
                    .on("device", unit.id().value())
                    .saying(String.valueOf(entries.size())));
        }
        return entries.stream()
                .map(entry -> writer.write(entry, unit, query.modality(entry)))
                .toList();
    }
}
