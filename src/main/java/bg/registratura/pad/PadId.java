package bg.registratura.pad;

import java.util.UUID;

/** Names a tablet, from the moment it becomes one until it is released; nobody but its own session knows it. */
public record PadId(UUID value) {

    @Override
    public String toString() {
        return "PadId[****]";
    }
}
