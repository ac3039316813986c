package bg.registratura.dicom;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One bounded pass over a data set: keeps the elements that are wanted and refuses what does not hold together. */
final class Walk {

    private static final int DEEPEST = 16;
    private static final int MOST_ELEMENTS = 1_000_000;
    private static final int LONGEST_VALUE = 4096;

    private final Cursor in;
    private final boolean bigEndian;
    private final Set<Integer> wanted;
    private final Map<Integer, byte[]> values = new HashMap<>();
    private final Map<Integer, byte[]> grouped = new HashMap<>();
    private final Set<Integer> seen = new HashSet<>();
    private @Nullable PixelData pixels;
    private int elements;

    Walk(Source source, long start, boolean bigEndian) {
        this(source, start, bigEndian, Tag.WANTED);
    }

    /** For those who want others at the top; what tells the size of native pixels must be among them. */
    Walk(Source source, long start, boolean bigEndian, Set<Integer> wanted) {
        this.in = new Cursor(source, start, bigEndian);
        this.bigEndian = bigEndian;
        this.wanted = wanted;
    }

    Values values() {
        grouped.forEach(values::putIfAbsent);
        return new Values(values, bigEndian);
    }

    @Nullable
    PixelData pixels() {
        return pixels;
    }

    /** Reads group 0002 and says where the data set begins. */
    long fileMeta() throws IOException, RefusedException {
        while (in.position() < in.end()) {
            long start = in.position();
            if (in.u16() != 2) {
                return start;
            }
            in.skipTo(start);
            var head = head(true);
            if (head.isOpen()) {
                throw new RefusedException(Refusal.BROKEN_STRUCTURE);
            }
            value(head, new Place(0, 0, in.end(), true));
        }
        throw new RefusedException(Refusal.ENDS_EARLY);
    }

    void dataSet(boolean explicit) throws IOException, RefusedException {
        var top = new Place(0, 0, in.end(), explicit);
        while (in.position() < in.end()) {
            var head = head(explicit);
            if (head.isMark() || head.group() == 2) {
                throw new RefusedException(Refusal.BROKEN_STRUCTURE);
            }
            element(head, top);
        }
    }

    private Head head(boolean explicit) throws IOException, RefusedException {
        if (++elements > MOST_ELEMENTS) {
            throw new RefusedException(Refusal.BROKEN_STRUCTURE);
        }
        return Head.read(in, explicit);
    }

    private void element(Head head, Place place) throws IOException, RefusedException {
        if (place.depth() == 0 && head.tag() == Tag.PIXEL_DATA) {
            pixelData(head);
        } else if (head.isPacked()) {
            new Fragments(in, place.end()).read();
        } else if (head.isSequence(in, place)) {
            sequence(head, place);
        } else if (head.isOpen()) {
            throw new RefusedException(Refusal.BROKEN_STRUCTURE);
        } else {
            value(head, place);
        }
    }

    private void sequence(Head head, Place place) throws IOException, RefusedException {
        if (place.depth() == DEEPEST) {
            throw new RefusedException(Refusal.NESTED_TOO_DEEP);
        }
        var inside = place.inside(head, head.close(in, place.end()));
        while (in.position() < inside.end()) {
            var item = head(inside.explicit());
            if (item.tag() == Tag.SEQUENCE_END && head.isOpen()) {
                return;
            }
            if (item.tag() != Tag.ITEM) {
                throw new RefusedException(Refusal.BROKEN_STRUCTURE);
            }
            item(item, inside.until(item.close(in, inside.end())));
        }
        checkEnded(head);
    }

    private void item(Head item, Place inside) throws IOException, RefusedException {
        while (in.position() < inside.end()) {
            var head = head(inside.explicit());
            if (head.tag() == Tag.ITEM_END && item.isOpen()) {
                return;
            }
            if (head.isMark()) {
                throw new RefusedException(Refusal.BROKEN_STRUCTURE);
            }
            element(head, inside);
        }
        checkEnded(item);
    }

    /** What has no length must meet its end mark before the bytes are over. */
    private static void checkEnded(Head head) throws RefusedException {
        if (head.isOpen()) {
            throw new RefusedException(Refusal.ENDS_EARLY);
        }
    }

    private void value(Head head, Place place) throws IOException, RefusedException {
        long close = head.close(in, place.end());
        boolean top = place.depth() == 0;
        if (top && !seen.add(head.tag())) {
            throw new RefusedException(Refusal.BROKEN_STRUCTURE);
        }
        boolean inGroups = place.root() == Tag.SHARED_GROUPS || place.root() == Tag.PER_FRAME_GROUPS;
        boolean kept = top ? wanted.contains(head.tag()) : inGroups && Tag.GROUPED.contains(head.tag());
        if (kept && head.length() <= LONGEST_VALUE) {
            (top ? values : grouped).putIfAbsent(head.tag(), in.bytes((int) head.length()));
        }
        in.skipTo(close);
    }

    private void pixelData(Head head) throws IOException, RefusedException {
        if (pixels != null) {
            throw new RefusedException(Refusal.BROKEN_STRUCTURE);
        }
        if (head.isOpen()) {
            pixels = new Fragments(in, in.end()).read();
            return;
        }
        long expected = Raster.of(values()).bytes();
        if (head.length() != expected && head.length() != expected + expected % 2) {
            throw new RefusedException(Refusal.PIXEL_LENGTH);
        }
        pixels = new PixelData(in.position(), head.length(), new long[0], List.of());
        in.skipTo(head.close(in, in.end()));
    }
}
