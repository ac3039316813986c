package bg.registratura.scan;

import java.time.Instant;
import java.util.List;

/** A room whose sheets are signed on paper; every bean of this kind says which of them were not scanned. */
public interface AwaitingPaper {

    /** Days for which a scan is waited for in patience; then it is called overdue. */
    int PATIENT_DAYS = 3;

    /** The oldest first, so many at the most. */
    List<AwaitedPaper> awaited(int most);

    /** How many of them were signed before a moment. */
    int signedBefore(Instant moment);
}
