package bg.registratura.exposure;

import bg.registratura.imaging.Sender;
import bg.registratura.imaging.SendingUnits;
import java.util.Optional;
import java.util.UUID;
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
        return devices.calling(aeTitle).map(NetworkUnits::sender);
    }

    @Override
    public Optional<Sender> known(UUID unit) {
        return devices.find(new DeviceId(unit))
                .filter(device -> device.retiredOn() == null)
                .map(NetworkUnits::sender);
    }

    private static Sender sender(Device device) {
        return new Sender(device.id().value(), device.characterSet());
    }
}
