package bg.registratura.document.reading;

import bg.registratura.document.reading.Reading.Refusal;
import java.io.IOException;

/** Stops the reading of a file. */
final class Unreadable extends IOException {

    private static final long serialVersionUID = 1;

    private final Refusal why;

    Unreadable(Refusal why) {
        super(why.name());
        this.why = why;
    }

    Refusal why() {
        return why;
    }
}
