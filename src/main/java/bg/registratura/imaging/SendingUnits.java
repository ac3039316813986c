package bg.registratura.imaging;

import java.util.Optional;
import java.util.UUID;

/** Says which unit it is that sends; a bean of the room that keeps the register of units. */
public interface SendingUnits {

    /** The unit in use that calls itself so in the network. */
    Optional<Sender> called(String aeTitle);

    /** The unit in use that the register has under this id; none in a register of titles alone. */
    default Optional<Sender> known(UUID unit) {
        return Optional.empty();
    }
}
