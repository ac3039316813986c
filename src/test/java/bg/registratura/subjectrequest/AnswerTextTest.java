package bg.registratura.subjectrequest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerTextTest {

    @Test
    void knowsHeadingsParagraphsAndLists() {
        var blocks = AnswerText.blocks("first line\nsecond line\n\n# Heading\n## Smaller\n- one\n- two\nafter");

        assertThat(blocks)
                .extracting(AnswerTextTest::said)
                .containsExactly("first line\nsecond line", "Heading", "Smaller", List.of("one", "two"), "after");
    }

    @Test
    void saysEveryKindOfEveryBlockSoThatATemplateNeedsNoGuessing() {
        assertThat(AnswerText.blocks("text").getFirst())
                .containsOnlyKeys("heading", "subheading", "paragraph", "items");
    }

    @Test
    void isNothingWhenNothingIsWritten() {
        assertThat(AnswerText.blocks("\n  \n")).isEmpty();
    }

    static Object said(Map<String, Object> block) {
        return block.values().stream()
                .filter(value -> !value.equals("") && !value.equals(List.of()))
                .findFirst()
                .orElseThrow();
    }
}
