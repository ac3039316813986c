package bg.registratura.dicom;

import java.util.List;

/**
 * Writes the directory of a file-set (DICOMDIR: PS3.3 F.3, PS3.10 8.6) in Explicit VR Little Endian. The same records give the
 * same bytes.
 */
public final class DirectoryWriter {

    static final int FILE = 0x00041500;
    static final int FILE_CLASS = 0x00041510;
    static final int FILE_INSTANCE = 0x00041511;
    static final int FILE_SYNTAX = 0x00041512;

    private static final String SOP_CLASS = "1.2.840.10008.1.3.10";
    private static final int FILE_SET = 0x00041130;
    private static final int FIRST = 0x00041200;
    private static final int LAST = 0x00041202;
    private static final int CONSISTENCY = 0x00041212;
    private static final int RECORDS = 0x00041220;
    private static final int NEXT = 0x00041400;
    private static final int IN_USE = 0x00041410;
    private static final int LOWER = 0x00041420;
    private static final int TYPE = 0x00041430;

    /** The mark of an item and its length. */
    static final int ITEM_HEAD = 8;

    private static final int SEQUENCE_HEAD = 12;

    private final ElementWriter records = new ElementWriter();
    private int start;

    private DirectoryWriter() {}

    /**
     * Writes it.
     *
     * @param uid of the directory itself
     * @param fileSet at most sixteen capital letters, figures and lines
     */
    public static byte[] write(String uid, String fileSet, List<MediaRecord> patients) {
        return new DirectoryWriter().file(uid, fileSet, patients);
    }

    private byte[] file(String uid, String fileSet, List<MediaRecord> patients) {
        var out = new ElementWriter();
        out.meta(SOP_CLASS, uid, TransferSyntax.EXPLICIT_LITTLE_ENDIAN.uid());
        out.text(FILE_SET, "CS", fileSet);
        start = out.size() + head(0, 0).length + SEQUENCE_HEAD;
        chain(patients);
        int last = patients.isEmpty()
                ? 0
                : start + records.size() - patients.getLast().size();
        out.add(head(patients.isEmpty() ? 0 : start, last));
        out.head(RECORDS, "SQ", records.size());
        out.add(records.bytes());
        return out.bytes();
    }

    private static byte[] head(int first, int last) {
        var head = new ElementWriter();
        head.whole(FIRST, first);
        head.whole(LAST, last);
        head.number(CONSISTENCY, 0);
        return head.bytes();
    }

    /** Each record, all that is below it, and then the next one of its kind. */
    private void chain(List<MediaRecord> all) {
        for (var record : all) {
            int here = start + records.size();
            boolean isLast = record == all.getLast();
            int lower = record.below().isEmpty() ? 0 : here + ITEM_HEAD + body(record, 0, 0).length;
            var body = body(record, isLast ? 0 : here + record.size(), lower);
            records.mark(Tag.ITEM, body.length);
            records.add(body);
            chain(record.below());
        }
    }

    static byte[] body(MediaRecord record, int next, int lower) {
        var body = new ElementWriter();
        body.whole(NEXT, next);
        body.number(IN_USE, 0xFFFF);
        body.whole(LOWER, lower);
        body.text(TYPE, "CS", record.type());
        body.add(record.keys());
        return body.bytes();
    }
}
