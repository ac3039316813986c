package bg.registratura.dimse;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is asked or answered: a few elements by their tags, with sequences inside; small, and never a picture. */
public final class Attributes {

    /** How the texts are written (0008,0005). */
    public static final int CHARACTER_SET = 0x00080005;

    private final TreeMap<Integer, Value> values = new TreeMap<>(Integer::compareUnsigned);

    /** One element: its bytes, or its items. */
    record Value(String vr, byte[] bytes, List<Attributes> items) {

        boolean isSequence() {
            return vr.equals("SQ");
        }
    }

    /** Puts a text in. */
    public Attributes put(int tag, String vr, String text, Charset letters) {
        return put(tag, new Value(vr, text.getBytes(letters), List.of()));
    }

    /** Puts a text in that is all of plain Latin signs. */
    public Attributes put(int tag, String vr, String text) {
        return put(tag, vr, text, StandardCharsets.US_ASCII);
    }

    /** Puts a sequence in. */
    public Attributes put(int tag, List<Attributes> items) {
        return put(tag, new Value("SQ", new byte[0], List.copyOf(items)));
    }

    Attributes put(int tag, Value value) {
        values.put(tag, value);
        return this;
    }

    /** The bytes of an element; none where it is not there. */
    public byte[] bytes(int tag) {
        var value = values.get(tag);
        return value == null ? new byte[0] : value.bytes().clone();
    }

    /** An element as text in the default repertoire, without what fills it up. */
    public String text(int tag) {
        return Bytes.tidy(bytes(tag));
    }

    /** The items of a sequence. */
    public List<Attributes> items(int tag) {
        var value = values.get(tag);
        return value == null ? List.of() : value.items();
    }

    /** Of this answer what was asked for, and empty what was asked for and is not known (PS3.4, K.4.1.1.3). */
    public Attributes askedBy(Attributes keys) {
        var answer = new Attributes();
        keys.values.forEach((tag, key) -> answer.put(tag, answerTo(tag, key)));
        var letters = values.get(CHARACTER_SET);
        return letters == null ? answer : answer.put(CHARACTER_SET, letters);
    }

    private Value answerTo(int tag, Value key) {
        var own = values.get(tag);
        if (own == null) {
            return new Value(key.vr(), new byte[0], List.of());
        }
        if (!own.isSequence() || key.items().isEmpty()) {
            return own;
        }
        var inside = key.items().getFirst();
        return new Value(
                "SQ",
                new byte[0],
                own.items().stream().map(item -> item.askedBy(inside)).toList());
    }

    Map<Integer, Value> values() {
        return values;
    }
}
