package bg.registratura.consent.ui;

import static bg.registratura.shell.Phrases.word;

import bg.registratura.consent.Answers;
import bg.registratura.consent.Asking;
import bg.registratura.consent.ConsentEvent;
import bg.registratura.consent.ConsentForm;
import bg.registratura.consent.Consenting;
import bg.registratura.consent.Consenting.Reason;
import bg.registratura.consent.OnTablet;
import bg.registratura.consent.Pregnancy;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What stands on the signed sheet: the answers, and who signed it, each shown by a document. */
class SigningForm extends Div {

    /** A group of round buttons takes no cursor itself; its answers are drawn a moment after it is shown. */
    private static final String FOCUS_THE_FIRST =
            "requestAnimationFrame(() => this.querySelector('vaadin-radio-button')?.focus())";

    private static final int LONGEST_ANSWER = 500;
    private static final Set<Reason> PRINT_ANEW = EnumSet.of(
            Reason.TEXT_SUPERSEDED,
            Reason.OVERTAKEN_BY_A_NO,
            Reason.SHEET_OUTGROWN,
            Reason.CAPACITY_CHANGED,
            Reason.NOT_PRINTED);

    private final transient Asking asking;
    private final transient ConsentDesk desk;
    private final transient Runnable overtaken;
    private final RadioButtonGroup<Pregnancy> pregnancy = new RadioButtonGroup<>(word("consent.pregnancy"));
    private final TextArea earlier = new TextArea(word("consent.earlier"));
    private final TextArea implants = new TextArea(word("consent.implants"));
    private final Div signatures = new Div();
    private Button onPaper = new Button();
    private transient Optional<ConsentForm> sheet = Optional.empty();

    /** {@code overtaken} runs when the sheet that lies there turns out to be worth nothing any more. */
    SigningForm(Asking asking, ConsentDesk desk, Runnable overtaken) {
        this.asking = asking;
        this.desk = desk;
        this.overtaken = overtaken;
        pregnancy.setItems(Pregnancy.NO, Pregnancy.YES, Pregnancy.UNSURE);
        pregnancy.setItemLabelGenerator(answer -> word("consent.pregnancy." + answer.name()));
        earlier.setMaxLength(LONGEST_ANSWER);
        implants.setMaxLength(LONGEST_ANSWER);
        earlier.addClassName("wide");
        var answers = new Div(pregnancy, earlier, implants);
        answers.addClassName("fields");
        addClassName("step-form");
        signatures.addClassName("step-form");
        add(answers, signatures);
        setVisible(false);
    }

    /**
     * Which sheet lies to be signed; the answers stay, and on the same sheet those who signed as well. What was never printed
     * has nothing on it that a pen could have touched: it is signed on the tablet only.
     */
    void sheetIs(ConsentForm form, boolean printed) {
        if (sheet.filter(form::equals).isEmpty()) {
            lay(form);
        }
        onPaper.setVisible(printed);
    }

    private void lay(ConsentForm form) {
        sheet = Optional.of(form);
        pregnancy.setVisible(form.asksPregnancy(asking.today()));
        offerWhatWasMadeHere();
        var signers = new SignerRows(form.signatories(asking.today()).places(), asking.patient(), desk);
        onPaper = Acts.primary("consent.signed", Key.F9, () -> signed(form, signers));
        signatures.removeAll();
        signatures.add(signers, Acts.row(onPaper, Acts.plain("consent.on-tablet", () -> onTablet(form, signers))));
        setVisible(true);
    }

    /** What the house knows itself nobody need remember; what was made elsewhere is written after it. */
    private void offerWhatWasMadeHere() {
        var known = desk.explanations()
                .madeHere(asking.patient().id(), UI.getCurrent().getLocale());
        earlier.setHelperText(known.isEmpty() ? word("consent.earlier.none-here") : word("consent.earlier.elsewhere"));
        if (earlier.isEmpty()) {
            earlier.setValue(known);
        }
    }

    /** Puts the cursor on what the person is asked while the sheet is printed. */
    void ask() {
        if (pregnancy.isVisible()) {
            pregnancy.getElement().executeJs(FOCUS_THE_FIRST);
        }
    }

    private void signed(ConsentForm form, SignerRows signers) {
        read(form, signers)
                .ifPresent(read -> tell(
                        desk.consents().grant(form, Objects.requireNonNull(read.answers()), read.signers()), signers));
    }

    /** The same without paper: everybody signs on the tablet, and then it is recorded. */
    private void onTablet(ConsentForm form, SignerRows signers) {
        read(form, signers).ifPresent(read -> desk.tablet().sign(read, outcome -> tell(outcome, signers)));
    }

    private void tell(Consenting outcome, SignerRows signers) {
        Sentences.tell(outcome, "consent.done.granted", signers, desk.changed());
        if (outcome instanceof Consenting.Refused(var reason) && PRINT_ANEW.contains(reason)) {
            overtaken.run();
        }
    }

    /** What stands on the form; empty when something is lacking, which the form then shows. */
    private Optional<OnTablet> read(ConsentForm form, SignerRows signers) {
        var asked = pregnancy.isVisible();
        var unanswered = asked && pregnancy.isEmpty();
        pregnancy.setInvalid(unanswered);
        pregnancy.setErrorMessage(unanswered ? word("consent.pregnancy.required") : "");
        if (unanswered) {
            ask();
        }
        var signed = signers.signers();
        if (unanswered || signed.isEmpty()) {
            return Optional.empty();
        }
        var answers = new Answers(
                asked ? pregnancy.getValue() : Pregnancy.NOT_APPLICABLE, earlier.getValue(), implants.getValue());
        return Optional.of(new OnTablet(form, ConsentEvent.GRANTED, answers, "", signed.get()));
    }
}
