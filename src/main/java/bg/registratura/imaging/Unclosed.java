package bg.registratura.imaging;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Leaves open what it writes to: the file is forced to the disk after the last byte and before its end. */
final class Unclosed extends FilterOutputStream {

    Unclosed(OutputStream to) {
        super(to);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
