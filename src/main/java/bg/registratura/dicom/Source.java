package bg.registratura.dicom;

import java.io.IOException;

/** Bytes that can be read at any place: an array, a file, a file opened through its cipher. */
public interface Source {

    /** How many bytes there are. */
    long length();

    /** Reads exactly so many bytes from this place; the caller stays within {@link #length()}. */
    void read(long position, byte[] into, int offset, int length) throws IOException;

    /** An array as a source. */
    static Source of(byte[] bytes) {
        return new Source() {
            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public void read(long position, byte[] into, int offset, int length) {
                System.arraycopy(bytes, Math.toIntExact(position), into, offset, length);
            }
        };
    }
}
