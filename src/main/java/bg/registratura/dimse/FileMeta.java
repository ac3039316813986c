package bg.registratura.dimse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * What stands before an object in a file (PS3.10, 7.1). It says nothing of who sent it and when: the same object sent again
 * makes the same file.
 */
final class FileMeta {

    private static final int PREAMBLE = 128;

    private FileMeta() {}

    static byte[] of(Storage.Announced announced, String syntax) {
        var group = new ByteArrayOutputStream();
        group.writeBytes(new byte[] {2, 0, 1, 0, 'O', 'B', 0, 0, 2, 0, 0, 0, 0, 1});
        text(group, 0x02, "UI", announced.sopClass());
        text(group, 0x03, "UI", announced.sopInstance());
        text(group, 0x10, "UI", syntax);
        text(group, 0x12, "UI", Agreement.IMPLEMENTATION);
        text(group, 0x13, "SH", Agreement.VERSION);
        var file = new ByteArrayOutputStream();
        file.writeBytes(new byte[PREAMBLE]);
        file.writeBytes(new byte[] {'D', 'I', 'C', 'M', 2, 0, 0, 0, 'U', 'L', 4, 0});
        int length = group.size();
        file.writeBytes(new byte[] {(byte) length, (byte) (length >>> 8), 0, 0});
        file.writeBytes(group.toByteArray());
        return file.toByteArray();
    }

    private static void text(ByteArrayOutputStream out, int element, String vr, String text) {
        var value = text.getBytes(StandardCharsets.ISO_8859_1);
        int length = value.length + value.length % 2;
        out.writeBytes(new byte[] {2, 0, (byte) element, 0});
        out.writeBytes(vr.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(new byte[] {(byte) length, (byte) (length >>> 8)});
        out.writeBytes(value);
        if (value.length % 2 == 1) {
            out.write(vr.equals("UI") ? 0 : ' ');
        }
    }
}
