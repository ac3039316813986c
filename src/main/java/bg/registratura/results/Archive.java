package bg.registratura.results;

import bg.registratura.imaging.InstanceId;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** All files of a study as one ZIP, written while it is read; the last entry lists their SHA-256. */
class Archive {

    private final PictureStore store;
    private final Predicate<InstanceId> stillMay;

    Archive(PictureStore store, Predicate<InstanceId> stillMay) {
        this.store = store;
        this.stillMay = stillMay;
    }

    /** Writes the files; when the right ends in between, the ZIP ends unfinished, so that nobody takes it for whole. */
    void write(List<Shot> shots, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
        var sums = new StringBuilder();
        for (int i = 0; i < shots.size(); i++) {
            var id = shots.get(i).id();
            if (!stillMay.test(id)) {
                return;
            }
            var name = "IMAGES/IM%06d.dcm".formatted(i + 1);
            zip.putNextEntry(new ZipEntry(name));
            var digest = sha256();
            store.original(id, new DigestOutputStream(new StaysOpen(zip), digest));
            zip.closeEntry();
            sums.append(HexFormat.of().formatHex(digest.digest()))
                    .append("  ")
                    .append(name)
                    .append('\n');
        }
        zip.putNextEntry(new ZipEntry("SHA256SUMS"));
        zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The archive goes on when one of its files is done. */
    private static final class StaysOpen extends FilterOutputStream {

        StaysOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
