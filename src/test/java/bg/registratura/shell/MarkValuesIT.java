package bg.registratura.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Copies that are taken away are held to the same table: {@code results.MarkTextTest}. */
@DisplayName("What the viewer says of a mark")
class MarkValuesIT {

    static final String SAYS = """
            async ([cases, texts, lang]) => {
                const { MarkValues } = await import("./viewer/mark-values.js");
                document.documentElement.lang = lang;
                return JSON.stringify(JSON.parse(cases).map((one) => {
                    const mark = (given, kind) => ({ ...given, kind, words: given.words ?? "", picture: "p",
                        millimetres: given.millimetres ?? null, points: given.points.map(([x, y]) => ({ x, y })) });
                    const known = one.calibration && mark(one.calibration, "CALIBRATION");
                    const values = new MarkValues(JSON.parse(texts), one.panoramic ?? false, () => one.grid, () => known);
                    const drawn = mark(one, one.kind);
                    return { lines: values.short(drawn).filter(Boolean), sentences: values.full(drawn) };
                }));
            }""";

    @Test
    @DisplayName("is what a copy says")
    void isWhatACopySays() throws IOException {
        var json = new String(
                MarkValuesIT.class.getResourceAsStream("/marks/values.json").readAllBytes(), UTF_8);
        try (var house = new ViewerHouse()) {
            var page = house.open(MarksIT.SLICE, 1, true, "[]", 1000, 800);
            for (var language : List.of("bg", "en")) {
                agree(page, language, json);
            }
        }
    }

    static void agree(Page page, String language, String json) {
        var words = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.of(language));
        var texts = JsonMapper.shared().writeValueAsString(MarkWords.of(words::getString));
        var cases = JsonMapper.shared().readTree(json);
        var said = JsonMapper.shared().readTree((String) page.evaluate(SAYS, List.of(json, texts, language)));
        assertThat(said.size()).isEqualTo(cases.size()).isGreaterThan(20);
        for (int i = 0; i < cases.size(); i++) {
            var one = cases.get(i);
            var name = language + ": " + one.get("name").asString();
            assertThat(list(said.get(i).get("lines"))).as(name).isEqualTo(list(one.get(language)));
            var value = one.path("factor").path(language).asString("");
            assertThat(list(said.get(i).get("sentences")))
                    .as(name)
                    .isEqualTo(list(one.get("caveats")).stream()
                            .map(caveat -> words.getString("shell.marks.caveat." + caveat)
                                    .replace("{0}", value))
                            .toList());
        }
    }

    static List<String> list(JsonNode node) {
        return node.valueStream().map(JsonNode::asString).toList();
    }
}
