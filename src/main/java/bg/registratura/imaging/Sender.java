package bg.registratura.imaging;

import bg.registratura.dicom.Repertoire;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a file came from, as far as it is known.
 *
 * @param unit of the register of units
 * @param writes the letters it really writes in
 */
public record Sender(@Nullable UUID unit, Repertoire writes) {

    /** A person or a folder: nobody is known to have made it. */
    static final Sender NOBODY = new Sender(null, Repertoire.AS_DECLARED);
}
