package bg.registratura.dicom;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the records of a directory one after the other, as they lie in it: offsets, which may lead in circles, are not followed. */
final class DirectoryReader {

    private static final int RECORDS = 0x00041220;
    private static final int FILE = 0x00041500;
    private static final int OBJECT = 0x00041511;

    private static final int PREAMBLE = 132;
    private static final int DEEPEST = 16;
    private static final int MOST_FILES = 50_000;
    private static final int MOST_ELEMENTS = 2_000_000;
    private static final int LONGEST_TEXT = 256;

    private final Source source;
    private final List<DiscDirectory.Listed> files = new ArrayList<>();
    private final Cursor in;
    private int elements;

    DirectoryReader(Source source) {
        this.source = source;
        this.in = new Cursor(source, Math.min(PREAMBLE, source.length()), false);
    }

    DiscDirectory read() throws IOException, RefusedException {
        in.skipTo(new Walk(source, PREAMBLE, false).fileMeta());
        while (in.position() < in.end()) {
            var head = head();
            if (head.tag() == RECORDS) {
                records(head);
                return new DiscDirectory(files);
            }
            skip(head, in.end(), 0);
        }
        throw new RefusedException(Refusal.NOT_A_PICTURE);
    }

    private Head head() throws IOException, RefusedException {
        if (++elements > MOST_ELEMENTS) {
            throw new RefusedException(Refusal.BROKEN_STRUCTURE);
        }
        return Head.read(in, true);
    }

    private void records(Head sequence) throws IOException, RefusedException {
        long end = sequence.close(in, in.end());
        while (in.position() < end) {
            var item = head();
            if (item.tag() == Tag.SEQUENCE_END) {
                return;
            }
            if (item.tag() != Tag.ITEM) {
                throw new RefusedException(Refusal.BROKEN_STRUCTURE);
            }
            record(item, item.close(in, end));
        }
    }

    private void record(Head item, long end) throws IOException, RefusedException {
        String file = null;
        String object = null;
        while (in.position() < end) {
            var head = head();
            if (item.isOpen() && head.tag() == Tag.ITEM_END) {
                break;
            }
            switch (head.tag()) {
                case FILE -> file = text(head, end);
                case OBJECT -> object = text(head, end);
                default -> skip(head, end, 1);
            }
        }
        enter(file, object);
    }

    private void enter(@Nullable String file, @Nullable String object) throws RefusedException {
        if (file == null || file.isEmpty()) {
            return;
        }
        if (files.size() == MOST_FILES) {
            throw new RefusedException(Refusal.TOO_LARGE);
        }
        files.add(new DiscDirectory.Listed(file, object));
    }

    private @Nullable String text(Head head, long end) throws IOException, RefusedException {
        long close = head.close(in, end);
        if (head.isOpen() || head.length() > LONGEST_TEXT) {
            skip(head, end, 1);
            return null;
        }
        var text = new String(in.bytes((int) (close - in.position())), StandardCharsets.ISO_8859_1);
        return Values.clean(text).replaceAll(" *\\\\ *", "/");
    }

    /** Goes past an element, and through whatever it holds where its end is only marked. */
    private void skip(Head head, long end, int depth) throws IOException, RefusedException {
        if (!head.isOpen()) {
            in.skipTo(head.close(in, end));
            return;
        }
        if (depth == DEEPEST) {
            throw new RefusedException(Refusal.NESTED_TOO_DEEP);
        }
        int last = head.tag() == Tag.ITEM ? Tag.ITEM_END : Tag.SEQUENCE_END;
        for (var inner = head(); inner.tag() != last; inner = head()) {
            skip(inner, end, depth + 1);
        }
    }
}
