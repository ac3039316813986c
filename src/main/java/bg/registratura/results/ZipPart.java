package bg.registratura.results;

import java.io.IOException;
import java.io.OutputStream;

/** A file of a {@link Zip}: its bytes are the same each time they are asked for. */
interface ZipPart {

    /** Its name in the ZIP, the folders parted by a slash. */
    String name();

    /** How many bytes it has, fewer than 4 GB; known without reading them. */
    long length();

    /** Its CRC-32. */
    long crc32() throws IOException;

    /** Writes its bytes from this place up to that. */
    void write(long from, long until, OutputStream out) throws IOException;
}
