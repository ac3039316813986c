package bg.registratura.results;

import java.io.IOException;

/** The right to what was on its way has ended: the connection ends here, so that nobody takes it for whole. */
final class Withdrawn extends IOException {

    private static final long serialVersionUID = 1;

    Withdrawn() {
        super("withdrawn");
    }
}
