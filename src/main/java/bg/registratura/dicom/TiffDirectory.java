package bg.registratura.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The directories of a TIFF (6.0), of which each tells of one page; EXIF is written so too. Nothing is unpacked to read them. */
record TiffDirectory(Map<Integer, long[]> fields) {

    static final int SUBFILE = 254;
    static final int WIDTH = 256;
    static final int HEIGHT = 257;
    static final int BITS = 258;
    static final int PHOTOMETRIC = 262;
    static final int STRIPS = 273;
    static final int ORIENTATION = 274;
    static final int SAMPLES = 277;
    static final int STRIP_LENGTHS = 279;
    static final int TILES = 324;
    static final int TILE_LENGTHS = 325;
    static final int XMP = 700;
    static final int EXIF = 34665;
    static final int PROFILE = 34675;
    static final int GPS = 34853;

    private static final int MOST_PAGES = 50;
    private static final int MOST_FIELDS = 500;
    private static final int MOST_VALUES = 200_000;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final Set<Integer> ALWAYS_SHORT = Set.of(BITS, PHOTOMETRIC, ORIENTATION, SAMPLES);

    /** Those that follow one another from the beginning; a circle of them is refused. */
    static List<TiffDirectory> all(byte[] file) throws FilmRefusedException {
        try {
            var in = ByteBuffer.wrap(file);
            in.order(file[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            var seen = new HashSet<Long>();
            var all = new ArrayList<TiffDirectory>();
            for (long at = unsigned(in, 4); at != 0; ) {
                if (!seen.add(at)) {
                    throw new FilmRefusedException(FilmRefusal.DAMAGED);
                }
                if (all.size() == MOST_PAGES) {
                    throw new FilmRefusedException(FilmRefusal.TOO_MANY_PAGES);
                }
                int fields = in.getShort(Math.toIntExact(at)) & 0xFFFF;
                all.add(one(in, Math.toIntExact(at), fields));
                at = unsigned(in, Math.toIntExact(at) + 2 + 12 * fields);
            }
            return all;
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            throw new FilmRefusedException(FilmRefusal.DAMAGED);
        }
    }

    private static TiffDirectory one(ByteBuffer in, int at, int count) throws FilmRefusedException {
        if (count > MOST_FIELDS) {
            throw new FilmRefusedException(FilmRefusal.DAMAGED);
        }
        var fields = new HashMap<Integer, long[]>();
        for (int i = 0; i < count; i++) {
            int field = at + 2 + 12 * i;
            int tag = in.getShort(field) & 0xFFFF;
            check(tag, in.getShort(field + 2) & 0xFFFF);
            fields.putIfAbsent(tag, values(in, field));
        }
        return new TiffDirectory(fields);
    }

    /** What the standard wants short and others write long is not read as something else. */
    private static void check(int tag, int type) throws FilmRefusedException {
        if (type == LONG && ALWAYS_SHORT.contains(tag)) {
            throw new FilmRefusedException(FilmRefusal.UNKNOWN_WAY);
        }
    }

    /** Whole numbers as they are; of anything else only that it is there. */
    private static long[] values(ByteBuffer in, int field) throws FilmRefusedException {
        int type = in.getShort(field + 2) & 0xFFFF;
        long count = unsigned(in, field + 4);
        if (type != SHORT && type != LONG) {
            return new long[0];
        }
        if (count > MOST_VALUES) {
            throw new FilmRefusedException(FilmRefusal.DAMAGED);
        }
        int size = type == SHORT ? 2 : 4;
        int from = count * size <= 4 ? field + 8 : Math.toIntExact(unsigned(in, field + 8));
        var values = new long[(int) count];
        for (int i = 0; i < values.length; i++) {
            values[i] = type == SHORT ? in.getShort(from + 2 * i) & 0xFFFF : unsigned(in, from + 4 * i);
        }
        return values;
    }

    private static long unsigned(ByteBuffer in, int at) {
        return in.getInt(at) & 0xFFFFFFFFL;
    }

    boolean has(int tag) {
        return fields.containsKey(tag);
    }

    long[] all(int tag) {
        return fields.getOrDefault(tag, new long[0]);
    }

    long one(int tag, long otherwise) {
        var values = all(tag);
        return values.length == 0 ? otherwise : values[0];
    }

    /** As the file says it is to be seen; what it says of no meaning is as it lies. */
    int orientation() {
        long said = one(ORIENTATION, 1);
        return said >= 1 && said <= 8 ? (int) said : 1;
    }

    /** Whether the pixels it speaks of are all within the file. */
    boolean isWhole(long length) {
        return lies(STRIPS, STRIP_LENGTHS, length) || lies(TILES, TILE_LENGTHS, length);
    }

    private boolean lies(int places, int lengths, long length) {
        var from = all(places);
        var count = all(lengths);
        if (from.length == 0 || from.length != count.length) {
            return false;
        }
        for (int i = 0; i < from.length; i++) {
            if (count[i] == 0 || from[i] + count[i] > length) {
                return false;
            }
        }
        return true;
    }
}
