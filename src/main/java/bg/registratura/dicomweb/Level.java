package bg.registratura.dicomweb;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a question is after, and what every answer of the level tells (PS3.18 10.6.3.3). */
enum Level {
    STUDY(
            200,
            List.of(
                    0x00080020,
                    0x00080030,
                    0x00080050,
                    0x00080061,
                    0x00080090,
                    0x00080201,
                    0x00081030,
                    0x00100010,
                    0x00100020,
                    0x00100030,
                    0x00100040,
                    0x0020000D,
                    0x00200010,
                    0x00201206,
                    0x00201208)),
    SERIES(
            500,
            List.of(0x00080060, 0x0008103E, 0x0020000E, 0x00200011, 0x00201209, 0x00400244, 0x00400245, 0x00180015)),
    INSTANCE(1_000, List.of(0x00080016, 0x00080018, 0x00200013, 0x00280008, 0x00280010, 0x00280011, 0x00280100));

    /** What the house says of itself and no file does. */
    private static final Set<Integer> MADE = Set.of(0x00080061, 0x00201206, 0x00201208, 0x00201209);

    private final int most;
    private final List<Integer> own;

    Level(int most, List<Integer> own) {
        this.most = most;
        this.own = own;
    }

    /** How many answers one question gets. */
    int most() {
        return most;
    }

    /** The elements of this level and of those above it. */
    Set<Integer> told() {
        var told = new LinkedHashSet<Integer>();
        for (var level : values()) {
            if (level.compareTo(this) <= 0) {
                told.addAll(level.own);
            }
        }
        return told;
    }

    /** Whether an element is of a level below and says nothing of this one. */
    boolean isBelow(int tag) {
        for (var level : values()) {
            if (level.compareTo(this) > 0 && level.own.contains(tag)) {
                return true;
            }
        }
        return false;
    }

    static boolean isMade(int tag) {
        return MADE.contains(tag);
    }
}
