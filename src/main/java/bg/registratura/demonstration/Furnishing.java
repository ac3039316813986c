package bg.registratura.demonstration;

import bg.registratura.consent.Adoption;
import bg.registratura.consent.ConsentTexts;
import bg.registratura.consent.TextAdopting;
import bg.registratura.consent.TextDrafts;
import bg.registratura.exposure.Device;
import bg.registratura.exposure.DeviceId;
import bg.registratura.exposure.Devices;
import bg.registratura.security.Role;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What an invented laboratory has before its first patient: X-ray units, and texts its physician approved. */
@Component
@ConditionalOnProperty("registratura.demo")
class Furnishing {

    private final Devices devices;
    private final ConsentTexts texts;
    private final TextDrafts drafts;

    Furnishing(Devices devices, ConsentTexts texts, TextDrafts drafts) {
        this.devices = devices;
        this.texts = texts;
        this.drafts = drafts;
    }

    void approveTexts(Crew crew, Sample sample) {
        var physician = sample.physician().name();
        var adoption = Adoption.by(sample.textsOrder(), texts.today(), physician, physician, texts.today());
        var outcome = crew.as(Role.REPORTING_PHYSICIAN, () -> drafts.approve(drafts.waiting(), adoption));
        if (!(outcome instanceof TextAdopting.Adopted)) {
            throw new IllegalStateException("the texts were not approved");
        }
    }

    List<DeviceId> units(Crew crew, Sample sample) {
        return crew.as(
                Role.ADMINISTRATOR,
                () -> sample.units().stream().map(this::installed).toList());
    }

    private DeviceId installed(Sample.Unit unit) {
        var id = devices.next();
        devices.save(new Device(
                id, unit.name(), unit.manufacturer(), unit.serialNumber(), unit.room(), null, 0, null, unit.aeTitle()));
        return id;
    }
}
