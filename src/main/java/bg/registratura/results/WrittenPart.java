package bg.registratura.results;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** A file that is written for the ZIP. */
record WrittenPart(String name, byte[] bytes) implements ZipPart {

    static WrittenPart of(String name, String text) {
        return new WrittenPart(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public long crc32() {
        var sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }

    @Override
    public void write(long from, long until, OutputStream out) throws IOException {
        out.write(bytes, (int) from, (int) (until - from));
    }
}
