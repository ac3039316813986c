package bg.registratura.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A word above the head of every page of a finished PDF, as an artifact (ISO 14289-1, 7.1): the content stays as it was. */
final class Stamp {

    private static final float SIZE = 10;
    private static final float FROM_TOP = 30;

    private Stamp() {}

    static byte[] on(byte[] pdf, String mark) {
        try (var document = Loader.loadPDF(pdf);
                var face = Press.resource(Press.BOLD_FACE)) {
            var font = PDType0Font.load(document, face, true);
            for (var page : document.getPages()) {
                stamp(document, page, font, mark);
            }
            var stamped = new ByteArrayOutputStream();
            document.save(stamped);
            return stamped.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stamp(PDDocument document, PDPage page, PDType0Font font, String mark) throws IOException {
        var box = page.getMediaBox();
        var wide = font.getStringWidth(mark) / 1000 * SIZE;
        try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            content.beginMarkedContent(COSName.ARTIFACT, pagination());
            content.beginText();
            content.setFont(font, SIZE);
            content.newLineAtOffset((box.getWidth() - wide) / 2, box.getHeight() - FROM_TOP);
            content.showText(mark);
            content.endText();
            content.endMarkedContent();
        }
    }

    private static PDPropertyList pagination() {
        var properties = new COSDictionary();
        properties.setName(COSName.TYPE, "Pagination");
        return PDPropertyList.create(properties);
    }
}
