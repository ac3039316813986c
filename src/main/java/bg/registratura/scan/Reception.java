package bg.registratura.scan;

import bg.registratura.document.reading.Reading.Refusal;
import java.util.List;

/** What comes of giving in a scanned file. */
public sealed interface Reception {

    /** Every side has its place or waits for one. */
    record Taken(List<Side> sides) implements Reception {}

    /** These very bytes were given in before; nothing is kept twice. */
    record Before() implements Reception {}

    /** It is not read, and nothing of it is kept. */
    record Refused(Refusal why) implements Reception {}

    /**
     * One side of the file.
     *
     * @param code the number it bears, or nothing
     */
    record Side(int page, String code, Fate fate) {}

    /** What became of a side. */
    enum Fate {
        /** It lies at its document. */
        MATCHED,
        /** It bears a number under which nothing was issued here. */
        UNKNOWN,
        /** No number could be read on it. */
        UNREAD,
        /** A blank back; not kept. */
        BLANK
    }
}
