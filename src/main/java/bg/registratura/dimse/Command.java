package bg.registratura.dimse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The command of a message (PS3.7, 6.3 and E): elements of group 0000, Implicit VR Little Endian. */
record Command(Map<Integer, byte[]> elements) {

    static final int STORE_RQ = 0x0001;
    static final int FIND_RQ = 0x0020;
    static final int ECHO_RQ = 0x0030;
    static final int CANCEL_RQ = 0x0FFF;
    static final int ANSWER = 0x8000;

    private static final int GROUP_LENGTH = 0x0000;
    private static final int SOP_CLASS = 0x0002;
    private static final int FIELD = 0x0100;
    private static final int MESSAGE = 0x0110;
    private static final int ANSWERED = 0x0120;
    private static final int DATA_KIND = 0x0800;
    private static final int STATUS = 0x0900;
    private static final int COMMENT = 0x0902;
    private static final int SOP_INSTANCE = 0x1000;
    private static final int NO_DATA = 0x0101;
    private static final int LONGEST_UID = 64;
    private static final int MOST_ELEMENTS = 64;

    static Command read(byte[] bytes) throws ProtocolException {
        var in = new Bytes(bytes);
        var elements = new TreeMap<Integer, byte[]>();
        while (!in.isOver()) {
            int group = in.u16le();
            int element = in.u16le();
            long length = in.u32le();
            if (group != 0 || length > in.left() || elements.size() == MOST_ELEMENTS) {
                throw ProtocolException.invalid("no command");
            }
            elements.put(element, in.copy((int) length));
        }
        return new Command(elements);
    }

    /** An answer to this one. */
    Command answer(int status, boolean withData, String comment) {
        var answer = new TreeMap<Integer, byte[]>();
        for (var key : new int[] {SOP_CLASS, SOP_INSTANCE}) {
            if (elements.containsKey(key)) {
                answer.put(key, uid(key).getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        answer.put(FIELD, number(field() | ANSWER));
        answer.put(ANSWERED, number(message()));
        answer.put(DATA_KIND, number(withData ? 0 : NO_DATA));
        answer.put(STATUS, number(status));
        if (!comment.isEmpty()) {
            answer.put(COMMENT, comment.getBytes(StandardCharsets.US_ASCII));
        }
        return new Command(answer);
    }

    byte[] toBytes() {
        var body = new ByteArrayOutputStream();
        elements.forEach((element, value) -> write(body, element, value));
        var whole = new ByteArrayOutputStream();
        int length = body.size();
        write(whole, GROUP_LENGTH, new byte[] {
            (byte) length, (byte) (length >>> 8), (byte) (length >>> 16), (byte) (length >>> 24)
        });
        whole.writeBytes(body.toByteArray());
        return whole.toByteArray();
    }

    int field() {
        return number(FIELD, -1);
    }

    int message() {
        return number(MESSAGE, 0);
    }

    /** Which message a cancel is of. */
    int answered() {
        return number(ANSWERED, -1);
    }

    boolean hasData() {
        return number(DATA_KIND, NO_DATA) != NO_DATA;
    }

    String sopClass() {
        return uid(SOP_CLASS);
    }

    String sopInstance() {
        return uid(SOP_INSTANCE);
    }

    private String uid(int element) {
        var uid = Bytes.tidy(elements.getOrDefault(element, new byte[0]));
        return uid.length() <= LONGEST_UID ? uid : uid.substring(0, LONGEST_UID);
    }

    private int number(int element, int otherwise) {
        var bytes = elements.getOrDefault(element, new byte[0]);
        return bytes.length == 2 ? bytes[0] & 0xFF | (bytes[1] & 0xFF) << 8 : otherwise;
    }

    private static byte[] number(int value) {
        return new byte[] {(byte) value, (byte) (value >>> 8)};
    }

    private static void write(ByteArrayOutputStream out, int element, byte[] value) {
        int length = value.length + value.length % 2;
        out.writeBytes(new byte[] {
            0,
            0,
            (byte) element,
            (byte) (element >>> 8),
            (byte) length,
            (byte) (length >>> 8),
            (byte) (length >>> 16),
            (byte) (length >>> 24)
        });
        out.writeBytes(value);
        if (value.length % 2 == 1) {
            out.write(element == COMMENT ? ' ' : 0);
        }
    }
}
