package bg.registratura.document.reading;

import bg.registratura.document.reading.Reading.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Reads what a scanner gave: PDF, JPEG, PNG or TIFF, one file at a time, so that memory stays bounded. */
@Service
public class PaperReader {

    /** More bytes than this are no pile of sheets. */
    public static final int MOST_BYTES = 40 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(PaperReader.class);
    private static final int MOST_PAGES = 40;
    private static final int HEAD = 1_024;

    private final ReentrantLock one = new ReentrantLock(true);

    PaperReader() {}

    /** Its pages, or why there are none. It never throws at a file. */
    public Reading read(byte[] file) {
        if (file.length > MOST_BYTES) {
            return new Reading.Refused(Refusal.TOO_LARGE);
        }
        one.lock();
        try (var source = open(file)) {
            return pages(source);
        } catch (Unreadable refused) {
            return new Reading.Refused(refused.why());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LOG.info("a scanned file is broken: {}", e.getClass().getSimpleName());
            return new Reading.Refused(Refusal.BROKEN);
        } finally {
            one.unlock();
        }
    }

    private static PaperSource open(byte[] file) throws IOException {
        var head = new String(file, 0, Math.min(HEAD, file.length), StandardCharsets.ISO_8859_1);
        if (head.contains("%PDF-")) {
            return PdfPages.open(file);
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return PicturePages.open(file, "jpeg");
        }
        if (head.startsWith("\u0089PNG")) {
            return PicturePages.open(file, "png");
        }
        if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
            return PicturePages.open(file, "tiff");
        }
        throw new Unreadable(Refusal.NOT_A_SCAN);
    }

    private static Reading pages(PaperSource source) throws IOException {
        int count = source.pages();
        if (count > MOST_PAGES) {
            throw new Unreadable(Refusal.TOO_MANY_PAGES);
        }
        var pages = new ArrayList<ScannedPage>();
        for (int index = 0; index < count; index++) {
            pages.add(page(source, index));
        }
        if (pages.isEmpty()) {
            throw new Unreadable(Refusal.BROKEN);
        }
        return new Reading.Read(pages);
    }

    private static ScannedPage page(PaperSource source, int index) throws IOException {
        var image = source.page(index);
        var found = PagePicture.isBlank(image) ? null : CodeReader.read(image).orElse(null);
        if (found == null) {
            return new ScannedPage(
                    index + 1, PagePicture.jpeg(image), java.util.Optional.empty(), null, PagePicture.isBlank(image));
        }
        var upright = CodeReader.upright(image, found.turns());
        return new ScannedPage(
                index + 1, PagePicture.jpeg(upright), java.util.Optional.of(found.code()), found.side(), false);
    }
}
