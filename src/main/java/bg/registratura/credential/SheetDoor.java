package bg.registratura.credential;

import bg.registratura.intrusion.Doors;
import bg.registratura.intrusion.Doors.Door;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The door at which sheets are shown: tries wait for a place to be judged in, and wrong ones count against their source. */
@Service
public class SheetDoor {

    private final Doors doors;
    private final Redemptions redemptions;

    SheetDoor(Doors doors, Redemptions redemptions) {
        this.doors = doors;
        this.redemptions = redemptions;
    }

    /** Tells whether number and one-time password belong together; nothing when the try must wait. */
    public Optional<Redemption> recognise(String username, Secret offered) {
        return doors.hear(
                Door.SHEET,
                username,
                () -> redemptions.recognise(username, offered),
                Redemption.Refused.class::isInstance);
    }
}
