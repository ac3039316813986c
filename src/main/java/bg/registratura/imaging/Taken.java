package bg.registratura.imaging;

import bg.registratura.dicom.Header;
import bg.registratura.language.Dates;
import java.time.Duration;
import java.time.Instant;

/**
 * When a picture was taken, by the device's clock, which is taken to go as ours does.
 *
 * @param isTold the file says it; where it does not, it is when the file came
 */
record Taken(Instant at, boolean isTold) {

    /** A clock that runs ahead by more, as one that nobody set when summer time ended, tells no time. */
    private static final Duration AHEAD = Duration.ofMinutes(65);

    /** What a file does not say is now, and so is what it says of the future. */
    static Taken of(Header header, Instant now) {
        var said = header.acquisition().takenAt();
        if (said == null) {
            return new Taken(now, false);
        }
        var taken = Dates.lastBefore(now, said);
        return taken.isBefore(Instant.EPOCH) || taken.isAfter(now.plus(AHEAD))
                ? new Taken(now, false)
                : new Taken(taken.isAfter(now) ? now : taken, true);
    }
}
