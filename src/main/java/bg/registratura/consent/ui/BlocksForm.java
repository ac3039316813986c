package bg.registratura.consent.ui;

import static bg.registratura.shell.Phrases.word;

import bg.registratura.consent.TextBlocks;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The blocks of a text, one field each. */
class BlocksForm extends Div {

    private final TextArea benefit = area(word("consent.texts.benefit"), TextBlocks.LONGEST_BENEFIT);
    private final TextArea dose = area(word("consent.texts.dose"), TextBlocks.LONGEST);
    private final List<TextArea> risks;
    private final TextArea alternatives = area(word("consent.texts.alternatives"), TextBlocks.LONGEST);
    private final TextArea refusal = area(word("consent.texts.refusal"), TextBlocks.LONGEST);

    BlocksForm(TextBlocks last) {
        addClassName("step-form");
        risks = IntStream.range(0, TextBlocks.MOST_RISKS)
                .mapToObj(at -> area(word("consent.texts.risk", at + 1), TextBlocks.LONGEST))
                .toList();
        benefit.setValue(last.benefit());
        dose.setValue(last.dose());
        IntStream.range(0, last.risks().size())
                .forEach(at -> risks.get(at).setValue(last.risks().get(at)));
        alternatives.setValue(last.alternatives());
        refusal.setValue(last.refusalRisk());
        add(benefit, dose);
        risks.forEach(this::add);
        add(alternatives, refusal);
    }

    void begin() {
        benefit.focus();
    }

    /** The words as written; empty when a block says nothing, which it then shows. */
    Optional<TextBlocks> read() {
        var needed = Stream.of(
                        Stream.of(benefit, dose),
                        risks.stream().limit(TextBlocks.FEWEST_RISKS),
                        Stream.of(alternatives, refusal))
                .flatMap(fields -> fields)
                .toList();
        needed.forEach(field -> {
            field.setInvalid(field.getValue().isBlank());
            field.setErrorMessage(field.isInvalid() ? word("consent.texts.block.required") : "");
        });
        var lacking = needed.stream().filter(TextArea::isInvalid).findFirst();
        lacking.ifPresent(TextArea::focus);
        return lacking.isPresent()
                ? Optional.empty()
                : Optional.of(new TextBlocks(
                        benefit.getValue(),
                        dose.getValue(),
                        risks.stream().map(TextArea::getValue).toList(),
                        alternatives.getValue(),
                        refusal.getValue()));
    }

    private static TextArea area(String label, int longest) {
        var area = new TextArea(label);
        area.setMaxLength(longest);
        area.setWidthFull();
        return area;
    }
}
