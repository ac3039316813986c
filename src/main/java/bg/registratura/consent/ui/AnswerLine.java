package bg.registratura.consent.ui;

import static bg.registratura.shell.Phrases.word;

import bg.registratura.consent.Asking;
import bg.registratura.consent.ConsentId;
import bg.registratura.consent.FormKind;
import bg.registratura.consent.Informant;
import bg.registratura.consent.SheetRequest;
import bg.registratura.consent.Standing;
import bg.registratura.language.Dates;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** An examination that has its answer, or waits for its turn; a consent can be taken back from here. */
class AnswerLine extends Div {

    AnswerLine(Asking asking, ConsentDesk desk) {
        addClassName("row");
        var status = new Span(Sentences.examination(asking));
        status.addClassName("status");
        add(status);
        if (asking.standing() instanceof Standing.Granted(var consent, var at)) {
            status.addClassName("status-done");
            status.setText(word("consent.says.granted", Sentences.examination(asking), Dates.dayTime(at)));
            add(Acts.quiet("consent.withdraws", () -> new NoDialog(
                            FormKind.WITHDRAWAL,
                            asking,
                            Optional.empty(),
                            () -> Optional.of(withdrawal(asking, consent, desk)),
                            desk)
                    .open()));
        } else {
            status.addClassName("status-open");
        }
    }

    /** In the language, in the letters and by the people it was given in and by. */
    private static SheetRequest withdrawal(Asking asking, ConsentId consent, ConsentDesk desk) {
        var given = desk.forms().of(consent);
        var printed = desk.forms().asPrinted(given);
        var situation = asking.onRecord(given.situation());
        var clerk = new Informant(desk.clerk().displayName(), word("consent.informant.clerk"), null);
        return new SheetRequest(
                asking.order().id(),
                FormKind.WITHDRAWAL,
                printed.locale(),
                situation.capacity(),
                situation.signsByMark(),
                situation.interpreted(),
                false,
                clerk,
                consent,
                2,
                printed.large());
    }
}
