package bg.registratura.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Has the bar code of every side say which side it is, so that one scanned twice is not taken for two. */
final class SideCodes {

    private SideCodes() {}

    /** The same sheet; one of a single side needs no telling apart. */
    static byte[] on(byte[] pdf, String code, int copies) {
        try (var document = Loader.loadPDF(pdf)) {
            int sides = document.getNumberOfPages() / copies;
            if (sides < 2) {
                return pdf;
            }
            var plain = Barcodes.lines(code);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                var said = Barcodes.lines(code + "/" + (page % sides + 1));
                tell(document, document.getPage(page), plain, said);
            }
            var told = new ByteArrayOutputStream();
            document.save(told);
            return told.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tell(PDDocument document, PDPage page, BufferedImage plain, BufferedImage said)
            throws IOException {
        var resources = page.getResources();
        for (var name : resources.getXObjectNames()) {
            if (resources.isImageXObject(name)
                    && resources.getXObject(name) instanceof PDImageXObject image
                    && image.getWidth() == plain.getWidth()
                    && image.getHeight() == plain.getHeight()) {
                resources.put(name, LosslessFactory.createFromImage(document, said));
            }
        }
    }
}
