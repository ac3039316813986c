package bg.registratura.document;

import bg.registratura.language.Languages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;

/** A sealed paper of invented people, and what a forger makes of one without touching a byte of it. */
public final class TestPaper {

    private TestPaper() {}

    /** A protocol in two copies, with its seal. */
    public static byte[] sealed() {
        return Samples.finished(draft());
    }

    /** The same before it is issued. */
    public static Draft draft() {
        return Samples.named("credential-protocol", Languages.BULGARIAN).draft();
    }

    /** The same with room for a seal. */
    public static byte[] prepared() {
        return SealField.in(Samples.print(draft()), "seal").pdf();
    }

    /** A white rectangle over the first page, in a revision after the seal. */
    public static byte[] paintedOver(byte[] sealed) {
        return changed(sealed, document -> {
            var page = document.getPage(0);
            try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                content.setNonStrokingColor(1f);
                content.addRect(50, 300, 500, 300);
                content.fill();
            }
            page.getCOSObject().setNeedToBeUpdated(true);
            return page;
        });
    }

    /** One page more, in a revision after the seal. */
    public static byte[] withOnePageMore(byte[] sealed) {
        return changed(sealed, document -> {
            var page = new PDPage();
            document.addPage(page);
            return page;
        });
    }

    private interface Forgery {

        PDPage on(PDDocument document) throws IOException;
    }

    private static byte[] changed(byte[] sealed, Forgery forgery) {
        try (var document = Loader.loadPDF(sealed);
                var out = new ByteArrayOutputStream()) {
            var page = forgery.on(document);
            var pages = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
            pages.setNeedToBeUpdated(true);
            page.getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out, Set.of(page.getCOSObject(), pages));
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
