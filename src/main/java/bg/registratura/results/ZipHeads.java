package bg.registratura.results;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** What stands in a ZIP beside its files (APPNOTE 6.3, 4.3 and 4.5.3). */
final class ZipHeads {

    private static final int LOCAL = 30;
    private static final int CENTRAL = 46;
    private static final int FAR_PLACE = 12;
    private static final int END = 22;
    private static final int FAR_END = 56;
    private static final int FAR_END_MARK = 20;
    private static final long MOST = 0xFFFFFFFFL;
    private static final int MOST_FILES = 0xFFFF;

    private static final short STORED_AS_IT_IS = 10;
    private static final short KNOWS_FAR_PLACES = 45;
    private static final short MADE_ON_UNIX = 3 << 8 | KNOWS_FAR_PLACES;
    private static final short NAMES_ARE_UNICODE = 1 << 11;

    /** A plain file that its owner may change and all may read. */
    private static final int MODE = 0100644 << 16;

    private static final int FIRST_YEAR = 1980;
    private static final int LAST_YEAR = 2107;

    private final short day;

    ZipHeads(LocalDate madeOn) {
        int year = Math.clamp(madeOn.getYear(), FIRST_YEAR, LAST_YEAR);
        this.day = (short) (year - FIRST_YEAR << 9 | madeOn.getMonthValue() << 5 | madeOn.getDayOfMonth());
    }

    static int localLength(ZipPart part) {
        return LOCAL + name(part).length;
    }

    static int centralLength(ZipPart part, long place) {
        return CENTRAL + name(part).length + (isFar(place) ? FAR_PLACE : 0);
    }

    static int endLength(int files, long directory, long end) {
        return END + (isFar(files, directory, end) ? FAR_END + FAR_END_MARK : 0);
    }

    byte[] local(ZipPart part) throws IOException {
        var name = name(part);
        var head = buffer(LOCAL + name.length).putInt(0x04034B50).putShort(STORED_AS_IT_IS);
        return said(head, part).putShort((short) 0).put(name).array();
    }

    byte[] central(ZipPart part, long place) throws IOException {
        boolean far = isFar(place);
        var entry = buffer(centralLength(part, place))
                .putInt(0x02014B50)
                .putShort(MADE_ON_UNIX)
                .putShort(far ? KNOWS_FAR_PLACES : STORED_AS_IT_IS);
        said(entry, part)
                .putShort((short) (far ? FAR_PLACE : 0))
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(MODE)
                .putInt((int) (far ? MOST : place))
                .put(name(part));
        return (far ? entry.putShort((short) 1).putShort((short) Long.BYTES).putLong(place) : entry).array();
    }

    /** What stands of a file at both places, up to the length of its name. */
    private ByteBuffer said(ByteBuffer head, ZipPart part) throws IOException {
        return head.putShort(NAMES_ARE_UNICODE)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort(day)
                .putInt((int) part.crc32())
                .putInt((int) part.length())
                .putInt((int) part.length())
                .putShort((short) name(part).length);
    }

    static byte[] ending(int files, long directory, long end) {
        var out = buffer(endLength(files, directory, end));
        if (isFar(files, directory, end)) {
            out.putInt(0x06064B50)
                    .putLong(FAR_END - 12)
                    .putShort(MADE_ON_UNIX)
                    .putShort(KNOWS_FAR_PLACES)
                    .putInt(0)
                    .putInt(0)
                    .putLong(files)
                    .putLong(files)
                    .putLong(end - directory)
                    .putLong(directory);
            out.putInt(0x07064B50).putInt(0).putLong(end).putInt(1);
        }
        var told = (short) Math.min(MOST_FILES, files);
        return out.putInt(0x06054B50)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort(told)
                .putShort(told)
                .putInt((int) Math.min(MOST, end - directory))
                .putInt((int) Math.min(MOST, directory))
                .putShort((short) 0)
                .array();
    }

    private static boolean isFar(int files, long directory, long end) {
        return files >= MOST_FILES || directory >= MOST || end - directory >= MOST;
    }

    private static boolean isFar(long place) {
        return place >= MOST;
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] name(ZipPart part) {
        return part.name().getBytes(StandardCharsets.UTF_8);
    }
}
