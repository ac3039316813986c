package bg.registratura.document.reading;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** JPEG, PNG and TIFF of one or many pages; nothing is laid on the disk while they are read. */
final class PicturePages implements PaperSource {

    private final ImageReader reader;

    private PicturePages(ImageReader reader) {
        this.reader = reader;
    }

    static PicturePages open(byte[] file, String format) throws IOException {
        var readers = ImageIO.getImageReadersByFormatName(format);
        if (!readers.hasNext()) {
            throw new Unreadable(Reading.Refusal.NOT_A_SCAN);
        }
        var reader = readers.next();
        reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(file)), false, true);
        return new PicturePages(reader);
    }

    @Override
    public int pages() throws IOException {
        return reader.getNumImages(true);
    }

    @Override
    public BufferedImage page(int index) throws IOException {
        int width = reader.getWidth(index);
        int height = reader.getHeight(index);
        PaperSource.weigh(width, height);
        var asRead = reader.getDefaultReadParam();
        int step = Math.ceilDiv(Math.max(width, height), LONGEST_SIDE);
        asRead.setSourceSubsampling(step, step, 0, 0);
        var read = reader.read(index, asRead);
        var page = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = page.createGraphics();
        pen.drawImage(read, 0, 0, Color.WHITE, null);
        pen.dispose();
        return page;
    }

    @Override
    public void close() {
        reader.dispose();
    }
}
