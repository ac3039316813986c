package bg.registratura.dicom;

import static bg.registratura.dicom.TinyDicom.element;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The directory of a disc, written record by record, so that tests can write wrong ones. */
public final class TinyDirectory {

    private final ByteArrayOutputStream records = new ByteArrayOutputStream();

    public TinyDirectory() {
        record(text(0x00041430, "CS", "PATIENT"), text(0x00100010, "PN", "Somebody^Else"));
    }

    /** A record of a picture; the path as it is written, its parts parted by a backslash. */
    public TinyDirectory image(String path, String sopInstance) {
        return record(
                text(0x00041430, "CS", "IMAGE"), text(0x00041500, "CS", path), text(0x00041511, "UI", sopInstance));
    }

    TinyDirectory record(byte[]... elements) {
        var item = new ByteArrayOutputStream();
        for (var element : elements) {
            item.writeBytes(element);
        }
        records.writeBytes(mark(0xFFFEE000, item.size()));
        records.writeBytes(item.toByteArray());
        return this;
    }

    public byte[] file() {
        return file(records.size(), records.toByteArray());
    }

    byte[] file(int length, byte[] inside) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[128]);
        out.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(text(0x00020002, "UI", "1.2.840.10008.1.3.10"));
        out.writeBytes(text(0x00041130, "CS", "DISC"));
        out.writeBytes(element(0x00041220, "SQ", length, inside));
        return out.toByteArray();
    }

    static byte[] text(int tag, String vr, String value) {
        var bytes = (value + (value.length() % 2 == 1 ? vr.equals("UI") ? "\0" : " " : ""))
                .getBytes(StandardCharsets.US_ASCII);
        return element(tag, vr, bytes.length, bytes);
    }

    static byte[] mark(int tag, int length) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) (tag >>> 16))
                .putShort((short) tag)
                .putInt(length)
                .array();
    }
}
