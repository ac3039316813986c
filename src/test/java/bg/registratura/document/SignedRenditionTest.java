package bg.registratura.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.language.Languages;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDResources;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;

@DisplayName("A sheet signed on a tablet")
class SignedRenditionTest {

    static final String MARK = "подписано на таблет, 05.03.2026 г., 14:32 ч.";

    @BeforeAll
    static void prepare() throws IOException {
        VeraGreenfieldFoundryProvider.initialise();
        Files.createDirectories(EveryDocumentTest.SHELF);
    }

    static Stream<Samples.Sample> everySignedSheet() {
        return Samples.all()
                .filter(sample -> sample.draft().template().contains("irradiation")
                        || sample.draft().template().contains("withdrawal"));
    }

    @ParameterizedTest
    @MethodSource("everySignedSheet")
    void isArchivableAndAccessible(Samples.Sample sample) throws IOException {
        var pdf = sample.draft().template().equals("irradiation-consent")
                ? print(sample, initials(0), initials(1), line(0), line(1))
                : print(sample, line(0), line(1));
        Files.write(EveryDocumentTest.SHELF.resolve(sample + "-signed.pdf"), pdf);

        assertThat(EveryDocumentTest.faults(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(EveryDocumentTest.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(EveryDocumentTest.text(pdf, 1, 9).replaceAll("\\s+", " ")).contains("подписано на таблет");
    }

    @Test
    void hasStrokesAndNoPictureOfThem() throws IOException {
        var sample = Samples.named("irradiation-consent-adult", Languages.BULGARIAN);
        try (var unsigned = Loader.loadPDF(print(sample));
                var signed = Loader.loadPDF(print(sample, line(0)))) {
            int more = 0;
            for (int i = 0; i < signed.getNumberOfPages(); i++) {
                more += images(signed.getPage(i).getResources())
                        - images(unsigned.getPage(i).getResources());
            }
            assertThat(more).isZero();
            assertThat(signed.getNumberOfPages()).isEqualTo(unsigned.getNumberOfPages());
        }
    }

    @Test
    void hasNoMoreSignaturesThanLines() {
        var sample = Samples.named("irradiation-consent-adult", Languages.BULGARIAN);

        assertThatThrownBy(() -> print(sample, line(9))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsASignatureFromADotAndFromNothing() {
        assertThat(Pen.signature().isSignature()).isTrue();
        assertThat(Pen.dot().isSignature()).isFalse();
        assertThat(Pen.nothing().isSignature()).isFalse();
        assertThat(Pen.signature().lasted()).hasMillis(1_490);
    }

    static byte[] print(Samples.Sample sample, InkedLine... lines) {
        return Samples.frame().print(Samples.sheet(sample.draft().copies(1)), List.of(lines));
    }

    static InkedLine line(int place) {
        return InkedLine.signature(place, Pen.signature(), MARK);
    }

    static InkedLine initials(int risk) {
        return InkedLine.initials(risk, Pen.signature(), MARK);
    }

    static int images(PDResources resources) {
        int images = 0;
        for (var name : resources.getXObjectNames()) {
            images += resources.isImageXObject(name) ? 1 : 0;
        }
        return images;
    }
}
