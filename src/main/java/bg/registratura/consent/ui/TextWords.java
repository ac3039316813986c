package bg.registratura.consent.ui;

import static bg.registratura.shell.Phrases.word;

import bg.registratura.consent.TextBlocks;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;

/** How a version reads, block by block; where it differs from the one before, both stand under one another. */
class TextWords extends Div {

    TextWords(TextBlocks blocks, Optional<TextBlocks> before) {
        addClassName("step-form");
        compare(word("consent.texts.benefit"), blocks.benefit(), before.map(TextBlocks::benefit));
        compare(word("consent.texts.dose"), blocks.dose(), before.map(TextBlocks::dose));
        for (int at = 0; at < TextBlocks.MOST_RISKS; at++) {
            int risk = at;
            compare(
                    word("consent.texts.risk", at + 1),
                    risk(blocks.risks(), at),
                    before.map(old -> risk(old.risks(), risk)));
        }
        compare(word("consent.texts.alternatives"), blocks.alternatives(), before.map(TextBlocks::alternatives));
        compare(word("consent.texts.refusal"), blocks.refusalRisk(), before.map(TextBlocks::refusalRisk));
    }

    private static String risk(List<String> risks, int at) {
        return at < risks.size() ? risks.get(at) : "";
    }

    private void compare(String label, String text, Optional<String> before) {
        var old = before.filter(words -> !words.equals(text));
        if (text.isEmpty() && old.isEmpty()) {
            return;
        }
        var name = new Span(label);
        name.addClassName("quiet");
        var block = new Div(name, new Paragraph(text.isEmpty() ? word("consent.texts.left-out") : text));
        old.map(words -> words.isEmpty() ? word("consent.texts.added") : word("consent.texts.before", words))
                .map(Paragraph::new)
                .ifPresent(paragraph -> {
                    paragraph.addClassNames("message", "message-waits");
                    block.add(paragraph);
                });
        add(block);
    }
}
