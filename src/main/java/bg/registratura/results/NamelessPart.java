package bg.registratura.results;

import bg.registratura.dicom.BurnedIn;
import bg.registratura.dicom.Deidentified;
import bg.registratura.dicom.MediaKeys;
import bg.registratura.dicom.Pseudonyms;
import bg.registratura.imaging.KeptFile;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * A picture without the person, in a ZIP. It is made once to know what it comes to, and once more when it leaves: nothing of it is
 * held in between.
 *
 * @param kept the picture as it is kept
 * @param file how it is called and what it comes to now
 * @param person the number under which the person goes
 */
record NamelessPart(
        PictureStore store,
        Pseudonyms names,
        KeptFile kept,
        KeptFile file,
        String person,
        BurnedIn burnedIn,
        long crc32,
        String name)
        implements ZipPart {

    static NamelessPart of(PictureStore store, Pseudonyms names, KeptFile kept) throws IOException {
        return store.open(kept.id(), opened -> {
            var nameless = Deidentified.of(opened, names);
            var digest = Sums.digest();
            var sum = new CheckedOutputStream(
                    new DigestOutputStream(OutputStream.nullOutputStream(), digest), new CRC32());
            nameless.write(sum);
            var uids = nameless.uids();
            var file = new KeptFile(
                    kept.id(),
                    uids.study(),
                    uids.series(),
                    uids.sopInstance(),
                    uids.sopClass(),
                    nameless.modality(),
                    nameless.syntax(),
                    nameless.number(),
                    kept.frames(),
                    HexFormat.of().formatHex(digest.digest()),
                    nameless.length());
            return new NamelessPart(
                    store,
                    names,
                    kept,
                    file,
                    nameless.person(),
                    BurnedIn.of(opened),
                    sum.getChecksum().getValue(),
                    "");
        });
    }

    NamelessPart named(String path) {
        return new NamelessPart(store, names, kept, file, person, burnedIn, crc32, path);
    }

    /** What the directory says of it. */
    MediaKeys keys() {
        return new MediaKeys(Deidentified.NOBODY, person, "", "", "", "", "", "");
    }

    @Override
    public long length() {
        return file.length();
    }

    /** Always from its beginning: what is made under names of one export does not go on in another. */
    @Override
    public void write(long from, long until, OutputStream out) throws IOException {
        store.open(kept.id(), opened -> {
            Deidentified.of(opened, names).write(out);
            return kept;
        });
    }
}
