package bg.registratura.disclosure.ui;

import static bg.registratura.shell.Phrases.field;
import static bg.registratura.shell.Phrases.mark;
import static bg.registratura.shell.Phrases.word;

import bg.registratura.disclosure.Recipient;
import bg.registratura.disclosure.StatisticsReturns;
import bg.registratura.disclosure.Taking;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Stream;

/** A return of statistics for the register: counts without names, to which body, by which letter. */
class ReturnDialog extends Dialog {

    private final transient StatisticsReturns returns;
    private final transient Runnable changed;
    private final TextField body = field("disclosure.return.body", Recipient.LONGEST_NAME);
    private final TextField letter = field("disclosure.return.letter", Taking.LONGEST);

    ReturnDialog(StatisticsReturns returns, Runnable changed) {
        this.returns = returns;
        this.changed = changed;
        setModality(ModalityMode.STRICT);
        setHeaderTitle(word("disclosure.return.title"));
        setWidth("32rem");
        body.setWidthFull();
        body.setHelperText(word("disclosure.return.body.help"));
        letter.setWidthFull();
        letter.setHelperText(word("disclosure.return.letter.help"));
        add(new Paragraph(word("disclosure.return.text")), body, letter);
        getFooter()
                .add(
                        Acts.quiet("disclosure.close", this::close),
                        Acts.primary("disclosure.return.enter", Key.F9, this::enter));
        Acts.walk(List.of(body, letter), this::enter);
        addOpenedChangeListener(_ -> body.focus());
    }

    private void enter() {
        mark(body, !body.getValue().isBlank(), "disclosure.return.body.required");
        mark(letter, !letter.getValue().isBlank(), "disclosure.return.letter.required");
        Stream.of(body, letter).filter(TextField::isInvalid).findFirst().ifPresentOrElse(TextField::focus, () -> {
            returns.enter(body.getValue(), letter.getValue());
            Notices.done("disclosure.return.done");
            close();
            changed.run();
        });
    }
}
