package bg.registratura.document.reading;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/** A PDF, drawn. Its pictures are weighed before any of them is unpacked. */
final class PdfPages implements PaperSource {

    private static final float FINE = 300;
    private static final float COARSE = 150;
    private static final float POINTS_PER_INCH = 72;
    private static final int DEEPEST_FORM = 8;

    private final PDDocument pdf;
    private final PDFRenderer renderer;

    private PdfPages(PDDocument pdf) {
        this.pdf = pdf;
        this.renderer = new PDFRenderer(pdf);
        renderer.setSubsamplingAllowed(true);
    }

    static PdfPages open(byte[] file) throws IOException {
        Inflation.check(file);
        try {
            var pdf = Loader.loadPDF(file);
            if (pdf.isEncrypted()) {
                pdf.close();
                throw new Unreadable(Reading.Refusal.LOCKED);
            }
            return new PdfPages(pdf);
        } catch (InvalidPasswordException _) {
            throw new Unreadable(Reading.Refusal.LOCKED);
        }
    }

    @Override
    public int pages() {
        return pdf.getNumberOfPages();
    }

    @Override
    public BufferedImage page(int index) throws IOException {
        var page = pdf.getPage(index);
        var box = page.getCropBox();
        float inches = Math.max(box.getWidth(), box.getHeight()) / POINTS_PER_INCH;
        int pixels = weigh(page.getResources(), 0);
        weighInline(page);
        float own = pixels == 0 ? FINE : Math.clamp(pixels / inches, COARSE, FINE);
        return renderer.renderImageWithDPI(index, Math.min(own, LONGEST_SIDE / inches), ImageType.RGB);
    }

    /** The longest side of any picture; a scanned page is drawn as fine as it was scanned, so that its bars stay sharp. */
    private static int weigh(@Nullable PDResources resources, int depth) throws IOException {
        int longest = 0;
        if (resources == null) {
            return longest;
        }
        if (depth > DEEPEST_FORM) {
            throw new Unreadable(Reading.Refusal.BROKEN);
        }
        for (var name : resources.getXObjectNames()) {
            switch (resources.getXObject(name)) {
                case PDImageXObject image -> {
                    PaperSource.weigh(image.getWidth(), image.getHeight());
                    longest = Math.max(longest, Math.max(image.getWidth(), image.getHeight()));
                }
                case PDFormXObject form -> longest = Math.max(longest, weigh(form.getResources(), depth + 1));
                case null, default -> {}
            }
        }
        return longest;
    }

    /** Small pictures may stand among the strokes of the page itself. */
    private static void weighInline(PDPage page) throws IOException {
        var parser = new PDFStreamParser(page);
        for (var token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (token instanceof Operator operator
                    && Set.of("BI", "ID").contains(operator.getName())
                    && operator.getImageParameters() instanceof COSDictionary picture) {
                PaperSource.weigh(picture.getInt(COSName.W, COSName.WIDTH), picture.getInt(COSName.H, COSName.HEIGHT));
            }
        }
    }

    @Override
    public void close() throws IOException {
        pdf.close();
    }
}
