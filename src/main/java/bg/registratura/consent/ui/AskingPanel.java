package bg.registratura.consent.ui;

import static bg.registratura.shell.Phrases.word;

import bg.registratura.consent.AsPrinted;
import bg.registratura.consent.Asking;
import bg.registratura.consent.ConsentForm;
import bg.registratura.consent.FormKind;
import bg.registratura.consent.SheetRequest;
import bg.registratura.consent.Standing;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Printing;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;

/** One examination that waits for the patient's answer: print the sheet, then record what was signed. */
class AskingPanel extends Div {

    private final transient Asking asking;
    private final transient ConsentDesk desk;
    private final CircumstancesForm circumstances;
    private final StandingMessage said;
    private final Paragraph whoSigns = new Paragraph();
    private final DraftNotice draft = new DraftNotice();
    private final SigningForm signing;
    private final Div acts = new Div();
    private transient Optional<ConsentForm> sheet = Optional.empty();

    AskingPanel(Asking asking, ConsentDesk desk) {
        this.asking = asking;
        this.desk = desk;
        this.said = new StandingMessage(asking.today());
        this.circumstances = new CircumstancesForm(asking, desk.clerk().displayName(), this::showWhatHolds);
        this.signing = new SigningForm(asking, desk, this::offerPrinting);
        whoSigns.addClassName("quiet");
        var paper = new Div(circumstances, acts);
        paper.addClassName("section");
        add(new H3(word("consent.title", Sentences.examination(asking))), said, draft, whoSigns, signing, paper);
        addClassName("step-form");
        switch (asking.standing()) {
            case Standing.Printed(var form) -> lay(form, desk.forms().asPrinted(form));
            case Standing other -> {
                said.about(other);
                offerPrinting();
            }
        }
        showWhatHolds();
    }

    /** A sheet that waits; when its words or its lines are not those of today, only a no is still taken on it. */
    private void lay(ConsentForm form, AsPrinted printed) {
        sheet = Optional.of(form);
        circumstances.show(form.situation(), printed);
        if (printed.superseded()) {
            said.superseded(form);
            offerPrinting();
        } else if (form.isOutgrownOn(asking.today())) {
            said.outgrown(form);
            offerPrinting();
        } else if (asking.contradicts(form)) {
            said.contradicted(form, asking);
            offerPrinting();
        } else {
            lies(form, printed.onPaper());
        }
    }

    private void offerPrinting() {
        acts.removeAll();
        acts.add(acts(Acts.primary("consent.print", Key.F8, this::print)));
    }

    /** A sheet waits: what was signed on it is recorded here, on paper once it was printed; answers that were typed stay. */
    private void lies(ConsentForm form, boolean onPaper) {
        sheet = Optional.of(form);
        if (onPaper) {
            said.about(new Standing.Printed(form));
        } else {
            said.issued(form);
        }
        signing.sheetIs(form, onPaper);
        acts.removeAll();
        acts.add(acts(Acts.with(onPaper ? "consent.print-again" : "consent.print", Key.F8, this::print)));
    }

    private Div acts(Button print) {
        return Acts.row(
                print,
                Acts.quiet("consent.leaflet", this::leaflet),
                Acts.plain("consent.without-paper", this::withoutPaper),
                Acts.quiet("consent.refuses", this::refuses),
                Acts.quiet("consent.cannot-sign", this::cannotSign));
    }

    /** To take home; without a name on it. */
    private void leaflet() {
        var examination = asking.order().referral().examination();
        var pdf = desk.explanations().leaflet(examination, circumstances.language(), circumstances.isLarge());
        Printing.print(pdf, "leaflet-" + examination.name());
    }

    private void cannotSign() {
        circumstances.signsByMark();
        print();
    }

    private void print() {
        circumstances.request(FormKind.CONSENT).map(desk.forms()::print).ifPresent(printed -> {
            Printing.print(printed.pdf(), printed.form().number().code());
            lies(printed.form(), true);
            signing.ask();
            desk.changed().noted();
        });
    }

    /** The sheet gets its number and is signed on the tablet. */
    private void withoutPaper() {
        circumstances.request(FormKind.CONSENT).map(desk.forms()::issue).ifPresent(form -> {
            lies(form, desk.forms().asPrinted(form).onPaper());
            signing.ask();
            desk.changed().noted();
        });
    }

    private void refuses() {
        new NoDialog(FormKind.REFUSAL, asking, sheet, this::refusal, desk).open();
    }

    private Optional<SheetRequest> refusal() {
        return circumstances.request(FormKind.REFUSAL);
    }

    private void showWhatHolds() {
        whoSigns.setText(word(
                "consent.sign", Sentences.places(circumstances.signatories().places())));
        draft.concerns(desk.explanations().inForce(asking.order().referral().examination(), circumstances.language()));
    }
}
