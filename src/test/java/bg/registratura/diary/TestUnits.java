package bg.registratura.diary;

import bg.registratura.At;
import bg.registratura.exposure.Device;
import bg.registratura.exposure.Devices;
import bg.registratura.security.Role;
import java.util.UUID;

/** X-ray units that nobody else books. */
public final class TestUnits {

    private TestUnits() {}

    /** A unit of its own in the register; whoever asks sits at the desk afterwards. */
    public static Device unit(Devices devices) {
        At.desk(Role.ADMINISTRATOR);
        var serial = UUID.randomUUID().toString();
        var unit = new Device(devices.next(), "Апарат " + serial.substring(0, 8), null, serial, "7", null, 0);
        devices.save(unit);
        At.desk(Role.RECEPTION);
        return unit;
    }
}
