package bg.registratura.breakglass;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long an opening lasts: a setting within bounds that the database holds as well. */
@Component
class GlassTime {

    static final int FEWEST_MINUTES = 5;
    static final int MOST_MINUTES = 60;

    private final int minutes;

    GlassTime(@Value("${registratura.break-glass.minutes:20}") int minutes) {
        if (minutes < FEWEST_MINUTES || minutes > MOST_MINUTES) {
            throw new IllegalArgumentException(
                    "registratura.break-glass.minutes is " + FEWEST_MINUTES + " to " + MOST_MINUTES);
        }
        this.minutes = minutes;
    }

    int minutes() {
        return minutes;
    }

    Duration length() {
        return Duration.ofMinutes(minutes);
    }
}
