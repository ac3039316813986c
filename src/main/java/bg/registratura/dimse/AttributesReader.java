package bg.registratura.dimse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what is asked (PS3.5, 7): of bounded depth, little endian. */
final class AttributesReader {

    private static final int DEEPEST = 8;
    private static final long OPEN = 0xFFFFFFFFL;
    private static final int ITEM = 0xFFFEE000;
    private static final int ITEM_END = 0xFFFEE00D;
    private static final int SEQUENCE_END = 0xFFFEE0DD;
    private static final Set<String> LONG_FORM =
            Set.of("OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV");

    private final boolean explicit;

    private AttributesReader(boolean explicit) {
        this.explicit = explicit;
    }

    static Attributes read(byte[] bytes, boolean explicit) throws ProtocolException {
        return new AttributesReader(explicit).elements(new Bytes(bytes), false, 0);
    }

    private Attributes elements(Bytes in, boolean isOpen, int depth) throws ProtocolException {
        var read = new Attributes();
        while (!in.isOver()) {
            int tag = tag(in);
            if (tag == ITEM_END && isOpen) {
                in.skip(4);
                return read;
            }
            read.put(tag, value(in, depth));
        }
        if (isOpen) {
            throw ProtocolException.invalid("an item without its end");
        }
        return read;
    }

    private Attributes.Value value(Bytes in, int depth) throws ProtocolException {
        var vr = explicit ? in.text(2) : "";
        if (explicit && LONG_FORM.contains(vr)) {
            in.skip(2);
        }
        long length = explicit && !LONG_FORM.contains(vr) ? in.u16le() : in.u32le();
        if (length == OPEN) {
            return sequence(items(in, true, depth));
        }
        if (length > in.left()) {
            throw ProtocolException.invalid("an element reaches past its end");
        }
        var content = in.part((int) length);
        if (vr.equals("SQ") || vr.isEmpty() && beginsWithItem(content)) {
            return sequence(items(content, false, depth));
        }
        return new Attributes.Value(vr, content.copy((int) length), List.of());
    }

    private static Attributes.Value sequence(List<Attributes> items) {
        return new Attributes.Value("SQ", new byte[0], items);
    }

    private List<Attributes> items(Bytes in, boolean isOpen, int depth) throws ProtocolException {
        if (depth == DEEPEST) {
            throw ProtocolException.invalid("sequences deeper than any query");
        }
        var items = new ArrayList<Attributes>();
        while (!in.isOver()) {
            int tag = tag(in);
            long length = in.u32le();
            if (tag == SEQUENCE_END && isOpen) {
                return items;
            }
            if (tag != ITEM || length != OPEN && length > in.left()) {
                throw ProtocolException.invalid("no item where one must be");
            }
            items.add(
                    length == OPEN ? elements(in, true, depth + 1) : elements(in.part((int) length), false, depth + 1));
        }
        if (isOpen) {
            throw ProtocolException.invalid("a sequence without its end");
        }
        return items;
    }

    private static boolean beginsWithItem(Bytes content) throws ProtocolException {
        return content.left() >= 8 && content.peekTag() == ITEM;
    }

    private static int tag(Bytes in) throws ProtocolException {
        int group = in.u16le();
        return group << 16 | in.u16le();
    }
}
