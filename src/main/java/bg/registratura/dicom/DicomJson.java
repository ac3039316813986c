package bg.registratura.dicom;

import java.io.IOException;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes the data set of an accepted file in the DICOM JSON model (PS3.18 annex F), while it reads it: whatever its length,
 * little of it is in memory. Text leaves as Unicode, however it was written.
 */
public final class DicomJson {

    private static final int META = 0x0002;

    private final Cursor in;
    private final boolean explicit;
    private final JsonGenerator out;
    private final JsonValues values;
    private final String bulk;
    private String declared = "";

    /** @param bulk the address below which long values are fetched, each by its place: {@code bulk/from-length} */
    public DicomJson(DicomFile file, JsonGenerator out, String bulk) {
        this.in = new Cursor(file.body(), file.start(), file.header().syntax().isBigEndian());
        this.explicit = file.header().syntax().isExplicit();
        this.out = out;
        this.values = new JsonValues(
                out,
                file.header().syntax().isBigEndian(),
                file.header().raster().signed());
        this.bulk = bulk;
    }

    /** One object with the wanted elements of the top, and all that is inside them. */
    public void write(IntPredicate wanted) throws IOException {
        try {
            out.writeStartObject();
            members(wanted);
            out.writeEndObject();
        } catch (RefusedException e) {
            throw new IOException("a kept picture is refused: " + e.reason(), e);
        }
    }

    /** The elements and nothing around them, for an object that is begun already. */
    public void members(IntPredicate wanted) throws IOException, RefusedException {
        var top = new Place(0, 0, in.end(), explicit);
        while (in.position() < in.end()) {
            var head = Head.read(in, explicit);
            element(head, top, wanted.test(head.tag()) || head.tag() == Tag.SPECIFIC_CHARACTER_SET);
        }
    }

    private void element(Head head, Place place, boolean wanted) throws IOException, RefusedException {
        boolean told = wanted && (head.tag() & 0xFFFF) != 0 && head.group() != META;
        if (head.tag() == Tag.PIXEL_DATA && place.depth() == 0) {
            pixels(head, told);
        } else if (head.isPacked()) {
            new Fragments(in, place.end()).read();
        } else if (head.isSequence(in, place)) {
            sequence(head, place, told);
        } else {
            value(head, head.close(in, place.end()), told);
        }
    }

    private void pixels(Head head, boolean told) throws IOException, RefusedException {
        if (head.isOpen()) {
            new Fragments(in, in.end()).read();
        } else {
            in.skipTo(head.close(in, in.end()));
        }
        if (told) {
            begin(head, head.vr().isEmpty() ? "OW" : head.vr());
            out.writeStringProperty("BulkDataURI", bulk + "/pixels");
            out.writeEndObject();
        }
    }

    private void sequence(Head head, Place place, boolean told) throws IOException, RefusedException {
        var inside = place.inside(head, head.close(in, place.end()));
        if (told) {
            begin(head, "SQ");
        }
        boolean open = false;
        while (in.position() < inside.end()) {
            var item = Head.read(in, inside.explicit());
            if (item.tag() == Tag.SEQUENCE_END) {
                break;
            }
            if (told && !open) {
                out.writeArrayPropertyStart("Value");
                open = true;
            }
            item(inside.until(item.close(in, inside.end())), told);
        }
        if (open) {
            out.writeEndArray();
        }
        if (told) {
            out.writeEndObject();
        }
    }

    private void item(Place inside, boolean told) throws IOException, RefusedException {
        var outer = declared;
        if (told) {
            out.writeStartObject();
        }
        while (in.position() < inside.end()) {
            var head = Head.read(in, inside.explicit());
            if (head.tag() == Tag.ITEM_END) {
                break;
            }
            element(head, inside, told);
        }
        if (told) {
            out.writeEndObject();
        }
        declared = outer;
    }

    private void value(Head head, long close, boolean told) throws IOException, RefusedException {
        long start = in.position();
        long length = close - start;
        var vr = head.vr().isEmpty() ? Vocabulary.vr(head.tag()) : head.vr();
        if (head.tag() == Tag.SPECIFIC_CHARACTER_SET && length <= JsonValues.LONGEST) {
            declared = JsonValues.code(in.bytes((int) length));
        }
        if (told) {
            begin(head, values.plain(vr));
            if (head.tag() == Tag.SPECIFIC_CHARACTER_SET) {
                values.characterSet();
            } else if (length > JsonValues.longest(values.plain(vr))) {
                out.writeStringProperty("BulkDataURI", bulk + "/" + start + "-" + length);
            } else if (length > 0) {
                in.skipTo(start);
                values.write(values.plain(vr), in.bytes((int) length), declared);
            }
            out.writeEndObject();
        }
        in.skipTo(close);
    }

    private void begin(Head head, @Nullable String vr) {
        out.writeObjectPropertyStart("%08X".formatted(head.tag()));
        out.writeStringProperty("vr", vr == null ? "UN" : vr);
    }
}
