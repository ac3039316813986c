package bg.registratura.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.language.Languages;
import com.samskivert.mustache.MustacheException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FillingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# <b> [x](y) | \\",
                "**bold** _soft_ `code`",
                "<script>alert(1)</script>",
                "&lt;b&gt; &amp; \"'",
                "1. first",
                "{{number}} {{{number}}}",
                "<!-- -->",
                "![](http://example.org/x.png)"
            })
    void aValueCannotBecomeMarkdownOrHtml(String value) {
        var html = fill("{{x}}\n\n| a | b |\n|---|---|\n| {{x}} | {{x}} |\n", Map.of("x", value));

        assertThat(html)
                .contains("<p>" + Filling.escape(value) + "</p>", "<td>" + Filling.escape(value) + "</td>")
                .doesNotContain("<script", "<b>", "<img", "<code", "<strong", "<em", "<ol", "<h1");
        assertThat(html.split("<td>")).hasSize(3);
    }

    @Test
    void linesOfAValueStayLinesOfOneParagraph() {
        assertThat(fill("{{x}}", Map.of("x", "first\r\n\r\n# second"))).isEqualTo("<p>first<br /><br /># second</p>\n");
    }

    @Test
    void anEmptyTextOpensNoSectionAndIsALineWhereItIsPrinted() {
        var blocks = List.of(Map.of("heading", "", "text", "first"), Map.of("heading", "Second", "text", ""));

        assertThat(fill(
                        "{{#blocks}}\n{{#heading}}\n## {{.}}\n{{/heading}}\n{{text}}\n\n{{/blocks}}",
                        Map.of("blocks", blocks)))
                .isEqualTo("<p>first</p>\n<h2>Second</h2>\n<p><span class=\"blank\">\u00a0</span></p>\n");
    }

    @Test
    void aValueCannotCallUpAnother() {
        assertThat(fill("{{x}} {{y}}", Map.of("x", "\ue0001\ue001\u0000", "y", "secret")))
                .isEqualTo("<p>1 secret</p>\n");
    }

    @Test
    void daysMomentsAndNumbersAreWrittenInTheLanguage() {
        var values = Map.<String, Object>of(
                "day", LocalDate.of(2026, 3, 5),
                "moment", Instant.parse("2026-03-05T12:30:00Z"),
                "dose", new BigDecimal("93.50"));
        assertThat(fill("{{day}} {{moment}} {{dose}}", values))
                .isEqualTo("<p>05.03.2026\u00a0г. 05.03.2026\u00a0г., 14:30\u00a0ч. 93,50</p>\n");
    }

    @Test
    void aSentenceThatEndsWithAnAbbreviationHasOneFullStop() {
        assertThat(fill("До **{{day}}**. До {{day}}.", Map.of("day", LocalDate.of(2026, 3, 5))))
                .isEqualTo("<p>До <strong>05.03.2026\u00a0г.</strong> До 05.03.2026\u00a0г.</p>\n");
    }

    @Test
    void aNumberSignAndAYearDoNotPartFromTheirNumbers() {
        assertThat(fill("{{x}}", Map.of("x", "№ 7 от 2018 г., 14:30 ч.")))
                .isEqualTo("<p>№\u00a07 от 2018\u00a0г., 14:30\u00a0ч.</p>\n");
    }

    @Test
    void ticksAreBoxes() {
        assertThat(fill("[{{yes}}] [{{no}}]", Map.of("yes", true, "no", false)))
                .isEqualTo("<p><span class=\"box\">☑</span> <span class=\"box\">☐</span></p>\n");
    }

    @Test
    void nothingIsMissedInSilence() {
        assertThatThrownBy(() -> fill("{{x}}", Map.of())).isInstanceOf(MustacheException.class);
        assertThatThrownBy(() -> fill("{{#x}}a{{/x}}", Map.of())).isInstanceOf(MustacheException.class);
    }

    @Test
    void noTemplateLetsAValueInAsItIs() {
        assertThatThrownBy(() -> fill("{{{x}}}", Map.of("x", ""))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> fill("{{& x}}", Map.of("x", ""))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void listsGiveRows() {
        assertThat(fill("{{#x}}\n- {{.}}\n{{/x}}", Map.of("x", List.of("a", "- b"))))
                .contains("<li>a</li>\n<li>- b</li>");
    }

    static String fill(String body, Map<String, Object> values) {
        var template = Template.parse("test", Languages.BULGARIAN, "---\ntitle: Test\n---\n" + body);
        return Filling.fill(template, values);
    }
}
