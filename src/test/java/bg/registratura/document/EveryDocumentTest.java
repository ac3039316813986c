package bg.registratura.document;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.language.Languages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Writes one PDF of every kind to {@code target/documents}, or where {@code -Ddocuments} says, so that people can look at them too. */
@DisplayName("Every document")
class EveryDocumentTest {

    static final Path SHELF = Path.of(System.getProperty("documents", "target/documents"));

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
        var pdf = Samples.finished(sample.draft());
        Files.write(SHELF.resolve(sample + ".pdf"), pdf);

        assertThat(faults(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void hasCopiesThatDifferInTheirMarkAlone() throws IOException {
        for (var sample : Samples.all().filter(s -> s.draft().copies() == 2).toList()) {
            var pdf = Samples.print(sample.draft());
            int half = pages(pdf) / 2;
            assertThat(pages(pdf)).as(sample.toString()).isEqualTo(half * 2);
            var mark = sample.draft().locale().equals(Languages.ENGLISH) ? "Copy %d of 2" : "Екземпляр %d от 2";

            assertThat(text(pdf, half + 1, half * 2).replace(mark.formatted(2), mark.formatted(1)))
                    .isEqualTo(text(pdf, 1, half));
            for (int page = 1; page <= half; page++) {
                assertThat(text(pdf, page, page)).contains(mark.formatted(1));
                assertThat(text(pdf, half + page, half + page)).contains(mark.formatted(2));
                assertThat(heights(pdf, half + page)).as(sample + " " + page).isEqualTo(heights(pdf, page));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "privacy-notice, 2",
        "irradiation-consent-adult, 4",
        "irradiation-consent-cbct, 2",
        "irradiation-consent-minor, 2",
        "irradiation-consent-draft, 2",
        "leaflet-cbct, 1",
        "leaflet-draft, 1",
        "leaflet-cbct-large, 2",
        "consent-withdrawal-large, 2",
        "irradiation-refusal, 2",
        "consent-withdrawal, 2",
        "release-consent, 2",
        "release-consent-transfer, 2",
        "release-consent-collected, 2",
        "release-withdrawal, 2",
        "medium-receipt, 2",
        "medium-receipt-print, 2",
        "disclosure-list, 2",
        "credential-protocol, 2",
        "credential-slip, 1",
        "recovery-codes, 1",
        "family-mandate, 2",
        "dentist-mandate, 2",
        "dentist-mandate-end, 2",
        "dentist-terms, 1",
        "dentist-application, 1",
        "day-list, 1",
        "picture-sheet-lying, 1",
        "picture-sheet-marked, 1",
        "picture-sheet-standing, 1",
        "dose-report, 1",
        "request-form, 1",
        "request-form-filled, 1",
        "request-form-rectification, 1",
        "request-receipt, 2",
        "request-answer, 8",
        "request-answer-refusal, 2",
        "request-letter-extension, 2",
        "recipient-notice-rectified, 2"
    })
    void fillsThePagesItShould(String name, int pages) throws IOException {
        for (var language : Languages.all()) {
            var pdf = Samples.print(Samples.named(name, language).draft());
            assertThat(pages(pdf)).as(name + " " + language).isEqualTo(pages);
        }
    }

    /** But for the line at the head and the foot of a page and the word in a box, which are not what is read. */
    @Test
    void isReadableInLargePrintByThoseWhoSeeBadly() throws IOException {
        for (var sample : Samples.all().filter(s -> s.draft().large()).toList()) {
            try (var pdf = Loader.loadPDF(Samples.print(sample.draft()))) {
                new Sizes(sample.toString()).getText(pdf);
            }
        }
    }

    @Test
    void givesItsTextBackAsItWasWritten() {
        var pdf = Samples.print(
                Samples.named("credential-protocol", Languages.BULGARIAN).draft());
        assertThat(text(pdf, 1, 1))
                .contains(
                        "„Образцова рентгенография“ ЕООД",
                        "№\u00a012/05.03.2026\u00a0г.",
                        "05.03.2026\u00a0г., 14:30\u00a0ч.");

        var values = Map.<String, Object>of("adoptedOn", Samples.TODAY, "version", "ѝ Ѝ € „“ № – ‚Ъъ Ьь Юю Яя Щщ’");
        var notice = Samples.print(Draft.of("privacy-notice", Languages.BULGARIAN, values, null));
        assertThat(text(notice, 1, 1).replaceAll("[ \\r\\n]+", " ")).contains("ѝ Ѝ € „“ №\u00a0– ‚Ъъ Ьь Юю Яя Щщ’");
    }

    @Test
    void breaksTheOneTimePasswordEvenlyBetweenItsGroups() {
        for (var language : Languages.all()) {
            var slip = Samples.print(Samples.named("credential-slip", language).draft());
            assertThat(text(slip, 1, 1).lines().map(String::strip))
                    .as(language.toString())
                    .contains("48210 93753")
                    .containsSequence("731 582 904 617", "035 829 468");
        }
    }

    @Test
    void hidesNothingThatFellOffThePage() throws IOException {
        for (var sample : Samples.all().toList()) {
            try (var pdf = Loader.loadPDF(Samples.print(sample.draft()))) {
                new Margins(sample.toString()).getText(pdf);
            }
        }
    }

    @Test
    void saysNothingOfAPersonInItsProperties() throws IOException {
        for (var sample : Samples.all().toList()) {
            try (var pdf = Loader.loadPDF(Samples.print(sample.draft()))) {
                var properties = pdf.getDocumentInformation().getCOSObject().toString()
                        + new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
                assertThat(properties)
                        .as(sample.toString())
                        .doesNotContain("Примерна", "Primerna", "D23145891", "731 582", "48210");
                assertThat(pdf.getDocumentInformation().getTitle()).isNotBlank();
                assertThat(pdf.getDocumentInformation().getSubject()).isNotBlank();
            }
        }
    }

    /** Fails where a letter stands nearer than ten millimetres to an edge of the paper. */
    static class Margins extends PDFTextStripper {

        private static final float EDGE = 28;
        private final String name;

        Margins(String name) {
            this.name = name;
        }

        @Override
        protected void processTextPosition(TextPosition letter) {
            var paper = getCurrentPage().getMediaBox();
            assertThat(letter.getX()).as(name).isGreaterThan(EDGE);
            assertThat(letter.getX() + letter.getWidth()).as(name).isLessThan(paper.getWidth() - EDGE);
            assertThat(letter.getY()).as(name).isBetween(EDGE / 2, paper.getHeight() - EDGE / 2);
            super.processTextPosition(letter);
        }
    }

    /** Fails where a letter of the body is smaller than sixteen points. */
    static class Sizes extends PDFTextStripper {

        private static final float SMALLEST = 16;
        private static final float HEAD = 57;
        private static final float FOOT = 775;
        private static final float IN_A_BOX = 10;
        private final String name;

        Sizes(String name) {
            this.name = name;
        }

        @Override
        protected void processTextPosition(TextPosition letter) {
            if (letter.getY() > HEAD && letter.getY() < FOOT && letter.getFontSizeInPt() != IN_A_BOX) {
                assertThat(letter.getFontSizeInPt()).as(name + " " + letter).isGreaterThanOrEqualTo(SMALLEST);
            }
            super.processTextPosition(letter);
        }
    }

    /** How far down the lines of a page stand, in whole points. */
    static class Heights extends PDFTextStripper {

        private final Set<Integer> lines = new TreeSet<>();

        @Override
        protected void processTextPosition(TextPosition letter) {
            lines.add(Math.round(letter.getY()));
        }
    }

    static Set<Integer> heights(byte[] pdf, int page) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var heights = new Heights();
            heights.setStartPage(page);
            heights.setEndPage(page);
            heights.getText(document);
            return heights.lines;
        }
    }

    static int pages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
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
