package bg.registratura.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Writes one PDF of every kind to {@code target/documents}, so that people can look at them too. */
@DisplayName("Every document")
class EveryDocumentTest {

    static final Path SHELF = Path.of("target/documents");

    @BeforeAll
    static void prepare() throws IOException {
        VeraGreenfieldFoundryProvider.initialise();
        Files.createDirectories(SHELF);
    }

    static Stream<Samples.Sample> everyDocument() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("everyDocument")
    void isArchivableAndAccessible(Samples.Sample sample) throws IOException {
        var pdf = Samples.print(sample.draft());
        Files.write(SHELF.resolve(sample + ".pdf"), pdf);

        assertThat(faults(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    static Stream<String> faults(byte[] pdf, PDFAFlavour flavour) {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, 100, false, true, false)) {
            var result = validator.validate(parser);
            return result.getTestAssertions().stream()
                    .map(fault -> fault.getRuleId().getClause() + "-"
                            + fault.getRuleId().getTestNumber() + " " + fault.getMessage() + " @ "
                            + fault.getLocation().getContext())
                    .distinct();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static String text(byte[] pdf, int from, int to) {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(from);
            stripper.setEndPage(to);
            return stripper.getText(document);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
