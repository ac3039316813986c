package bg.registratura.document.reading;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;

/** A file of pages, each drawn when it is asked for. */
interface PaperSource extends Closeable {

    /** An A4 page of 300 dots per inch has 3508. */
    int LONGEST_SIDE = 3_600;

    /** An A4 page of 600 dots per inch has 35 million. */
    long MOST_PIXELS = 40_000_000;

    int pages() throws IOException;

    BufferedImage page(int index) throws IOException;

    static void weigh(long width, long height) throws Unreadable {
        if (width <= 0 || height <= 0 || width > MOST_PIXELS / height) {
            throw new Unreadable(Reading.Refusal.TOO_FINE);
        }
    }
}
