package bg.registratura.results;

import bg.registratura.imaging.KeptFile;
import java.io.IOException;
import java.io.OutputStream;

/** A picture as it was received, in a ZIP. */
record KeptPart(PictureStore store, KeptFile file, String name) implements ZipPart {

    @Override
    public long length() {
        return file.length();
    }

    @Override
    public long crc32() throws IOException {
        return store.crc32(file);
    }

    @Override
    public void write(long from, long until, OutputStream out) throws IOException {
        store.copy(file.id(), from, until, out);
    }
}
