package bg.registratura.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * The place of the seal in a PDF: an empty signature field that nobody sees, on the first page and beyond its edge, so that
 * neither a reader nor a screen reader meets it (ISO 14289-1, 7.18.1). A seal from before is taken out: it was on other bytes.
 */
final class SealField {

    static final String NAME = "seal";

    private static final COSName PERMISSIONS = COSName.getPDFName("Perms");
    private static final PDRectangle BEYOND = new PDRectangle(-2, -2, 0, 0);

    private SealField() {}

    /** A PDF with room for a seal, and how many pages it has. */
    record Prepared(byte[] pdf, int pages) {}

    static Prepared in(byte[] pdf, String hint) {
        try (var document = Loader.loadPDF(pdf)) {
            var catalog = document.getDocumentCatalog();
            catalog.getCOSObject().removeItem(PERMISSIONS);
            var form = catalog.getAcroForm(null);
            if (form != null && form.getField(NAME) instanceof PDSignatureField field) {
                field.getCOSObject().removeItem(COSName.V);
            } else {
                add(document, hint);
            }
            var prepared = new ByteArrayOutputStream();
            document.save(prepared, Press.LONG_STREAMS);
            return new Prepared(prepared.toByteArray(), document.getNumberOfPages());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(PDDocument document, String hint) throws IOException {
        var form = new PDAcroForm(document);
        document.getDocumentCatalog().setAcroForm(form);
        var field = new PDSignatureField(form);
        field.setPartialName(NAME);
        field.setAlternateFieldName(hint);
        var page = document.getPage(0);
        var widget = field.getWidgets().getFirst();
        place(widget);
        widget.setPage(page);
        page.getAnnotations().add(widget);
        page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
        form.setFields(List.of(field));
    }

    private static void place(PDAnnotationWidget widget) {
        widget.setRectangle(BEYOND);
        widget.setPrinted(true);
        widget.setLocked(true);
    }
}
