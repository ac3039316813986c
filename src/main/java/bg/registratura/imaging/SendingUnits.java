package bg.registratura.imaging;

import java.util.Optional;

/** Says which unit it is that sends; a bean of the room that keeps the register of units. */
public interface SendingUnits {

    /** The unit in use that calls itself so in the network. */
    Optional<Sender> called(String aeTitle);
}
