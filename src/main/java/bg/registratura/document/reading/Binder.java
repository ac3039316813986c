package bg.registratura.document.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/** Puts the pictures of pages together as one PDF, to be looked at or printed. */
public final class Binder {

    private Binder() {}

    /** One A4 page for each picture, as large as it fits. */
    public static byte[] bind(List<byte[]> pictures) {
        try (var pdf = new PDDocument()) {
            for (var picture : pictures) {
                add(pdf, picture);
            }
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(PDDocument pdf, byte[] picture) throws IOException {
        var image = JPEGFactory.createFromByteArray(pdf, picture);
        var upright = image.getHeight() >= image.getWidth();
        var a4 = PDRectangle.A4;
        var paper = upright ? a4 : new PDRectangle(a4.getHeight(), a4.getWidth());
        var page = new PDPage(paper);
        pdf.addPage(page);
        float scale = Math.min(paper.getWidth() / image.getWidth(), paper.getHeight() / image.getHeight());
        float wide = image.getWidth() * scale;
        float high = image.getHeight() * scale;
        try (var content = new PDPageContentStream(pdf, page)) {
            content.drawImage(image, (paper.getWidth() - wide) / 2, (paper.getHeight() - high) / 2, wide, high);
        }
    }
}
