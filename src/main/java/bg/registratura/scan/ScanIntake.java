package bg.registratura.scan;

import bg.registratura.document.reading.PaperReader;
import bg.registratura.document.reading.Reading;
import bg.registratura.security.CurrentUser;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one way in for scanned files, whichever way they come. */
@Component
class ScanIntake {

    private final PaperReader reader;
    private final ScanBook book;
    private final CurrentUser user;

    /** One file at a time: memory stays bounded, and the same file given in twice at once is one. */
    private final ReentrantLock one = new ReentrantLock(true);

    ScanIntake(PaperReader reader, ScanBook book, CurrentUser user) {
        this.reader = reader;
        this.book = book;
        this.user = user;
    }

    /** When this returns every side is kept or the file is refused; when it throws, nothing is. */
    Reception take(Way way, InputStream in) throws IOException {
        one.lock();
        try {
            var file = in.readNBytes(PaperReader.MOST_BYTES + 1);
            var sha256 = sha256(file);
            if (book.isKnown(sha256)) {
                return new Reception.Before();
            }
            return switch (reader.read(file)) {
                case Reading.Refused(var why) -> book.refuse(way, why);
                case Reading.Read(var pages) -> book.enter(way, sha256, file.length, pages, by());
            };
        } finally {
            one.unlock();
        }
    }

    private @Nullable UUID by() {
        return user.find().map(who -> who.account().value()).orElse(null);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
