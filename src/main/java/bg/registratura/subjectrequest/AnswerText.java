package bg.registratura.subjectrequest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The body of an answer as plain text with four marks, safe to edit by hand: a line that begins with {@code #} is a
 * heading, with {@code ##} a smaller one, lines that begin with {@code -} are a list, an empty line ends a paragraph.
 */
final class AnswerText {

    private static final String HEADING = "# ";
    private static final String SUBHEADING = "## ";
    private static final String ITEM = "- ";
    private static final String BLANK = "[\u2026]";

    private final List<Map<String, Object>> blocks = new ArrayList<>();
    private final List<String> paragraph = new ArrayList<>();
    private final List<String> items = new ArrayList<>();

    private AnswerText() {}

    /** Why a text is no answer yet: it is empty, or a place that the draft left for a person is still blank. */
    static Optional<Refusal> unfinished(String text) {
        if (text.isBlank()) {
            return Optional.of(Refusal.NO_WORDS);
        }
        return text.contains(BLANK) ? Optional.of(Refusal.BLANKS_LEFT) : Optional.empty();
    }

    /** What a template prints, block after block: each has a heading, a paragraph or items. */
    static List<Map<String, Object>> blocks(String text) {
        var reading = new AnswerText();
        text.lines().map(String::strip).forEach(reading::line);
        reading.end();
        return List.copyOf(reading.blocks);
    }

    private void line(String line) {
        if (line.startsWith(HEADING)) {
            end();
            add("heading", line.substring(HEADING.length()));
        } else if (line.startsWith(SUBHEADING)) {
            end();
            add(
                    blocks.stream().anyMatch(AnswerText::isHeading) ? "subheading" : "heading",
                    line.substring(SUBHEADING.length()));
        } else if (line.startsWith(ITEM)) {
            endParagraph();
            items.add(line.substring(ITEM.length()));
        } else if (line.isEmpty()) {
            end();
        } else {
            endItems();
            paragraph.add(line);
        }
    }

    /** Without a heading above it there is no smaller one: levels are not skipped (ISO 14289-1, 7.4). */
    private static boolean isHeading(Map<String, Object> block) {
        return !"".equals(block.get("heading"));
    }

    private void end() {
        endParagraph();
        endItems();
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            add("paragraph", String.join("\n", paragraph));
            paragraph.clear();
        }
    }

    private void endItems() {
        if (!items.isEmpty()) {
            add("items", List.copyOf(items));
            items.clear();
        }
    }

    private void add(String kind, Object content) {
        var block = new HashMap<String, Object>(
                Map.of("heading", "", "subheading", "", "paragraph", "", "items", List.of()));
        block.put(kind, content);
        blocks.add(Map.copyOf(block));
    }
}
