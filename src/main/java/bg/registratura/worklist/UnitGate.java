package bg.registratura.worklist;

import bg.registratura.dimse.AeTitle;
import bg.registratura.dimse.Gate;
import bg.registratura.exposure.Devices;
import org.springframework.stereotype.Component;

/** Lets in the units of the register, and takes notice of who is none. */
@Component
class UnitGate implements Gate {

    private final Devices devices;
    private final UnknownUnits unknown;

    UnitGate(Devices devices, UnknownUnits unknown) {
        this.devices = devices;
        this.unknown = unknown;
    }

    @Override
    public boolean admits(AeTitle calling) {
        if (devices.calling(calling.value()).isPresent()) {
            return true;
        }
        unknown.turnedAway(calling);
        return false;
    }
}
