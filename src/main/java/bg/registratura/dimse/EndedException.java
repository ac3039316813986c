package bg.registratura.dimse;

import java.io.IOException;

/** Whoever called has gone: aborted, or hung up. Nobody is there to be answered. */
final class EndedException extends IOException {

    EndedException(String message) {
        super(message);
    }
}
