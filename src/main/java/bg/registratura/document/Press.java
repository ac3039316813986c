package bg.registratura.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Prints XHTML as PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1), with every font inside and nothing from outside. */
final class Press {

    static final String BOLD_FACE = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed-Bold.ttf";
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans";
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /** Whoever reads it takes a time for each stream that grows with the objects of all: few long ones, not many short ones. */
    static final CompressParameters LONG_STREAMS = new CompressParameters(10_000);

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    static {
        // What it would log may quote the page, and the page may hold a one-time password.
        XRLog.setLoggingEnabled(false);
    }

    private Press() {}

    /** The PDF, when it is laid out and {@code finish} has done the rest to it. */
    static byte[] print(String xhtml, List<Ink> inks, Consumer<PDDocument> finish) {
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .useFastMode()
                .useUnicodeLineBreaker(new LineBreaks())
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A)
                .useColorProfile(SRGB)
                .useObjectDrawerFactory(new InkDrawer(inks))
                .useExternalResourceAccessControl(
                        (uri, _) -> uri.startsWith("data:"), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, _) -> uri.startsWith("data:"), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .withProducer("Registratura")
                .withW3cDocument(parsed(xhtml), null);
        font(builder, "Paper", "Condensed", REGULAR, FontStyle.NORMAL);
        font(builder, "Paper", "Condensed-Bold", BOLD, FontStyle.NORMAL);
        font(builder, "Paper", "Condensed-Oblique", REGULAR, FontStyle.ITALIC);
        font(builder, "Paper", "Condensed-BoldOblique", BOLD, FontStyle.ITALIC);
        font(builder, "Exact", "Mono-Bold", BOLD, FontStyle.NORMAL);
        try (var renderer = builder.buildPdfRenderer();
                var document = renderer.createPDFKeepOpen()) {
            finish.accept(document);
            document.save(pdf, LONG_STREAMS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    /** On a thread of its own: the reader leaves the page it read in a buffer of its thread, and this one ends. */
    private static Document parsed(String xhtml) {
        var reading = new FutureTask<>(() -> read(xhtml));
        var thread = Thread.ofPlatform().name("page").start(reading);
        try {
            thread.join();
            return reading.get();
        } catch (ExecutionException e) {
            throw new IllegalArgumentException("the page is no XHTML", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a page was read", e);
        }
    }

    private static Document read(String xhtml) throws ParserConfigurationException, SAXException, IOException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
    }

    private static void font(PdfRendererBuilder builder, String family, String face, int weight, FontStyle style) {
        builder.useFont(() -> resource(FONTS + face + ".ttf"), family, weight, style, true);
    }

    static InputStream resource(String path) {
        var stream = Press.class.getResourceAsStream(path);
        if (stream == null) {
            throw new IllegalStateException("not on the class path: " + path);
        }
        return stream;
    }
}
