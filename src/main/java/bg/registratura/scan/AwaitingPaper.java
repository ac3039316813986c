package bg.registratura.scan;

import java.util.List;

/** A room whose sheets are signed on paper; every bean of this kind says which of them were not scanned. */
public interface AwaitingPaper {

    /** The oldest first, so many at the most. */
    List<AwaitedPaper> awaited(int most);
}
