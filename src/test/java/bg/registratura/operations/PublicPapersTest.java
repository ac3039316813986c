package bg.registratura.operations;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.DatabaseTest;
import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What anybody may take from the first page without signing in. */
@DatabaseTest
class PublicPapersTest {

    @Autowired
    PublicPapers papers;

    @Value("${registratura.notice.version:2026-1}")
    String version;

    @ParameterizedTest
    @ValueSource(strings = {"bg", "en"})
    void areTheNoticeInForceAndTheBlankForm(String language) throws IOException {
        assertThat(text(papers.notice(Locale.of(language)))).contains(version, "2016/679");
        assertThat(text(papers.requestForm(Locale.of(language)))).contains("37");
    }

    static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
