package bg.registratura.consent.ui;

import static bg.registratura.consent.ui.Sentences.word;

import bg.registratura.consent.Asking;
import bg.registratura.consent.ConsentForm;
import bg.registratura.consent.FormKind;
import bg.registratura.consent.SheetRequest;
import bg.registratura.consent.Standing;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Printing;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;

/** One examination that waits for the patient's answer: print the sheet, then record what was signed. */
class AskingPanel extends Div {

    private final transient Asking asking;
    private final transient ConsentDesk desk;
    private final CircumstancesForm circumstances;
    private final Paragraph whoSigns = new Paragraph();

    AskingPanel(Asking asking, ConsentDesk desk) {
        this.asking = asking;
        this.desk = desk;
        this.circumstances = new CircumstancesForm(asking, desk.clerk().displayName(), this::showWhoSigns);
        add(new H3(word("consent.title", Sentences.examination(asking))));
        message().ifPresent(this::add);
        whoSigns.addClassName("quiet");
        add(whoSigns);
        if (asking.standing() instanceof Standing.Printed(var form)) {
            circumstances.show(form.situation());
            add(new SigningForm(asking, form, desk));
        }
        add(circumstances, acts());
        showWhoSigns();
    }

    private Optional<Div> message() {
        return switch (asking.standing()) {
            case Standing.NotAsked _, Standing.Granted _ -> Optional.empty();
            case Standing.Printed(var form) ->
                message("message-waits", "consent.says.printed", form.number().text());
            case Standing.Refused _ -> message("message-blocked", "consent.says.refused");
            case Standing.Ended ended ->
                message("message-blocked", "consent.says." + ended.how().name());
            case Standing.Outgrown outgrown ->
                message("message-blocked", "consent.says.outgrown", Sentences.places(outgrown.lacking()));
        };
    }

    private static Optional<Div> message(String kind, String key, Object... args) {
        var message = new Div(word(key, args));
        message.addClassNames("message", kind);
        return Optional.of(message);
    }

    private Div acts() {
        var print = asking.standing() instanceof Standing.Printed
                ? Acts.with("consent.print-again", Key.F8, this::print)
                : Acts.primary("consent.print", Key.F8, this::print);
        return Acts.row(
                print,
                Acts.quiet("consent.refuses", this::refuses),
                Acts.quiet("consent.cannot-sign", this::cannotSign));
    }

    private void cannotSign() {
        circumstances.signsByMark();
        print();
    }

    private void print() {
        circumstances.request(FormKind.CONSENT).map(desk.forms()::print).ifPresent(printed -> {
            Printing.print(printed.pdf(), printed.form().number().code());
            desk.changed().run();
        });
    }

    private void refuses() {
        var sheet = asking.standing() instanceof Standing.Printed(var form)
                ? Optional.of(form)
                : Optional.<ConsentForm>empty();
        new NoDialog(FormKind.REFUSAL, asking, sheet, this::refusal, desk).open();
    }

    private Optional<SheetRequest> refusal() {
        return circumstances.request(FormKind.REFUSAL);
    }

    private void showWhoSigns() {
        whoSigns.setText(word(
                "consent.sign", Sentences.places(circumstances.signatories().places())));
    }
}
