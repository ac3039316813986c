package bg.registratura.exposure;

import bg.registratura.imaging.Sender;
import bg.registratura.imaging.SendingUnits;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The register of units, asked who sends. */
@Component
class NetworkUnits implements SendingUnits {

    private final Devices devices;

    NetworkUnits(Devices devices) {
        this.devices = devices;
    }

    @Override
    public Optional<Sender> called(String aeTitle) {
        return devices.calling(aeTitle).map(device -> new Sender(device.id().value(), device.characterSet()));
    }
}
