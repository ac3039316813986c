package bg.registratura.imaging;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Takes in what stations of the laboratory send over the web: through the one intake, as everything. Whoever calls has judged
 * the station; a unit that left the register meanwhile is heard no more.
 */
@Service
public class StationIntake {

    private final Intake intake;
    private final SendingUnits units;
    private final ImageStore store;

    StationIntake(Intake intake, SendingUnits units, ImageStore store) {
        this.intake = intake;
        this.units = units;
        this.store = store;
    }

    /** Whether there is room for a picture and the unit is one of the register. */
    public boolean takes(UUID unit) throws IOException {
        return units.known(unit).isPresent() && store.takes();
    }

    /** Takes a file in; nothing where the unit is known no more or room has run out. When it throws, nothing is kept. */
    public Optional<Reception> take(UUID unit, String name, InputStream file) throws IOException {
        var sender = units.known(unit);
        return sender.isEmpty() || !store.takes()
                ? Optional.empty()
                : Optional.of(intake.take(Way.WEB, name, sender.get(), file));
    }
}
