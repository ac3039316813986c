package bg.registratura.imaging;

import java.io.IOException;

/** Ends the reading of an archive from within; outside it becomes {@link Given.Stopped}. */
final class StoppedException extends IOException {

    private final Given.Stop why;

    StoppedException(Given.Stop why) {
        super(why.name());
        this.why = why;
    }

    Given.Stop why() {
        return why;
    }
}
