package bg.registratura.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Has the bar code of every side say which side it is, so that one scanned twice is not taken for two. */
final class SideCodes {

    private SideCodes() {}

    /** A sheet of a single side needs no telling apart. */
    static void on(PDDocument document, String code, int copies) {
        int sides = document.getNumberOfPages() / copies;
        if (sides < 2) {
            return;
        }
        try {
            var plain = Barcodes.lines(code);
            for (int side = 0; side < sides; side++) {
                var said = LosslessFactory.createFromImage(document, Barcodes.lines(code + "/" + (side + 1)));
                for (int copy = 0; copy < copies; copy++) {
                    tell(document.getPage(copy * sides + side), plain, said);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tell(PDPage page, BufferedImage plain, PDImageXObject said) throws IOException {
        var resources = page.getResources();
        for (var name : resources.getXObjectNames()) {
            if (resources.isImageXObject(name)
                    && resources.getXObject(name) instanceof PDImageXObject image
                    && image.getWidth() == plain.getWidth()
                    && image.getHeight() == plain.getHeight()) {
                resources.put(name, said);
            }
        }
    }
}
