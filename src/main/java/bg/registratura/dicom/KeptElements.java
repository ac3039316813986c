package bg.registratura.dicom;

import bg.registratura.dicom.KeptAttribute.How;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Goes through a data set and keeps of it what the list of {@link KeptAttribute} allows, in Explicit VR Little Endian. */
final class KeptElements {

    static final int CODE_VALUE = 0x00080100;
    static final int CODING_SCHEME = 0x00080102;
    static final int CODE_MEANING = 0x00080104;

    /** Tables of pixels are the longest that stay. */
    private static final int LONGEST = 256 * 1024;

    /** An element of the short form without a value. */
    private static final int NOTHING = 8;

    /** No code has ten figures: that many has a number of a person. */
    private static final Pattern CODE =
            Pattern.compile("[TGRFDMPAC]-[0-9A-F]{2,6}|[0-9]{1,9}|[0-9]{11,16}|[a-z%A-Z]{1,4}");

    private final Cursor in;
    private final boolean explicit;
    private final KeptValues values;

    KeptElements(DicomFile file, boolean grouped, Pseudonyms names) {
        this.in = new Cursor(file.body(), file.start(), file.header().syntax().isBigEndian());
        this.explicit = file.header().syntax().isExplicit();
        this.values = new KeptValues(file.header().syntax().isBigEndian(), grouped, names);
    }

    /** Those of the top, each as it is written, by their order; the pixels are not among them. */
    SortedMap<Integer, byte[]> read() throws IOException {
        try {
            return elements(new Place(0, 0, in.end(), explicit), false);
        } catch (RefusedException e) {
            throw new IOException("a kept picture is refused: " + e.reason(), e);
        }
    }

    private SortedMap<Integer, byte[]> elements(Place place, boolean ends) throws IOException, RefusedException {
        var kept = new TreeMap<Integer, byte[]>(Integer::compareUnsigned);
        while (in.position() < place.end()) {
            var head = Head.read(in, place.explicit());
            if (ends && head.tag() == Tag.ITEM_END) {
                break;
            }
            var element = element(head, place);
            if (element != null) {
                kept.put(head.tag(), element);
            }
        }
        return kept;
    }

    private byte @Nullable [] element(Head head, Place place) throws IOException, RefusedException {
        var rule = KeptAttribute.ALL.get(head.tag());
        if (head.tag() == Tag.PIXEL_DATA && place.depth() == 0 && !head.isOpen()) {
            in.skipTo(head.close(in, place.end()));
            return null;
        }
        if (head.isPacked()) {
            new Fragments(in, place.end()).read();
            return null;
        }
        if (head.isSequence(in, place)) {
            var items = items(head, place, rule != null && rule.how() == How.CODE);
            return rule == null || !rule.vr().equals("SQ") ? null : sequence(head.tag(), rule, items);
        }
        long close = head.close(in, place.end());
        if (rule == null || head.length() > LONGEST) {
            in.skipTo(close);
            return null;
        }
        var value = in.bytes((int) head.length());
        return rule.vr().equals("SQ") ? sequence(head.tag(), rule, List.of()) : values.of(head.tag(), rule, value);
    }

    private List<SortedMap<Integer, byte[]>> items(Head head, Place place, boolean coded)
            throws IOException, RefusedException {
        var inside = place.inside(head, head.close(in, place.end()));
        var items = new ArrayList<SortedMap<Integer, byte[]>>();
        while (in.position() < inside.end()) {
            var item = Head.read(in, inside.explicit());
            if (item.tag() == Tag.SEQUENCE_END) {
                break;
            }
            var kept = elements(inside.until(item.close(in, inside.end())), item.isOpen());
            if (coded ? isKnown(kept) : isPlain(kept)) {
                items.add(kept);
            }
        }
        return items;
    }

    /** A coded term stays where it is one of a known scheme; what it means in words is what somebody typed. */
    private static boolean isKnown(SortedMap<Integer, byte[]> item) {
        var value = item.get(CODE_VALUE);
        var scheme = item.get(CODING_SCHEME);
        if (value == null || scheme == null || scheme.length == NOTHING) {
            return false;
        }
        var code = KeptAttribute.text(Arrays.copyOfRange(value, NOTHING, value.length));
        item.put(CODE_MEANING, KeptValues.text(CODE_MEANING, "LO", code));
        return CODE.matcher(code).matches();
    }

    private static boolean isPlain(SortedMap<Integer, byte[]> item) {
        item.remove(CODE_VALUE);
        item.remove(CODING_SCHEME);
        return true;
    }

    private static byte @Nullable [] sequence(int tag, KeptAttribute rule, List<SortedMap<Integer, byte[]>> items) {
        if (rule.how() == How.CODE && items.isEmpty()) {
            return null;
        }
        var inside = new ElementWriter();
        if (rule.how() != How.EMPTY) {
            items.forEach(item -> {
                inside.mark(
                        Tag.ITEM,
                        item.values().stream().mapToInt(each -> each.length).sum());
                item.values().forEach(inside::add);
            });
        }
        return KeptValues.written(tag, "SQ", inside.bytes());
    }
}
