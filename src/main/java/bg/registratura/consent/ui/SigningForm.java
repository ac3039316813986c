package bg.registratura.consent.ui;

import static bg.registratura.consent.ui.Sentences.word;

import bg.registratura.consent.Answers;
import bg.registratura.consent.Asking;
import bg.registratura.consent.ConsentForm;
import bg.registratura.consent.Pregnancy;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;

/** What stands on the signed sheet: the answers, and who signed it, each shown by a document. */
class SigningForm extends Div {

    private static final int LONGEST_ANSWER = 500;

    private final transient ConsentForm form;
    private final transient ConsentDesk desk;
    private final boolean asksPregnancy;
    private final RadioButtonGroup<Pregnancy> pregnancy = new RadioButtonGroup<>(word("consent.pregnancy"));
    private final TextArea earlier = new TextArea(word("consent.earlier"));
    private final TextArea implants = new TextArea(word("consent.implants"));
    private final SignerRows signers;

    SigningForm(Asking asking, ConsentForm form, ConsentDesk desk) {
        this.form = form;
        this.desk = desk;
        this.asksPregnancy = form.asksPregnancy(asking.today());
        this.signers = new SignerRows(form.signatories(asking.today()).places(), asking.patient(), desk);
        pregnancy.setItems(Pregnancy.NO, Pregnancy.YES, Pregnancy.UNSURE);
        pregnancy.setItemLabelGenerator(answer -> word("consent.pregnancy." + answer.name()));
        pregnancy.setVisible(asksPregnancy);
        earlier.setMaxLength(LONGEST_ANSWER);
        implants.setMaxLength(LONGEST_ANSWER);
        var answers = new Div(pregnancy, earlier, implants);
        answers.addClassName("columns");
        add(answers, signers, Acts.row(Acts.primary("consent.signed", Key.F9, this::signed)));
    }

    private void signed() {
        var unanswered = asksPregnancy && pregnancy.isEmpty();
        pregnancy.setInvalid(unanswered);
        pregnancy.setErrorMessage(unanswered ? word("consent.pregnancy.required") : "");
        var signed = signers.signers();
        if (unanswered || signed.isEmpty()) {
            return;
        }
        var answer = asksPregnancy ? pregnancy.getValue() : Pregnancy.NOT_APPLICABLE;
        var answers = new Answers(answer, earlier.getValue(), implants.getValue());
        Sentences.tell(desk.consents().grant(form, answers, signed.get()), "consent.done.granted", desk.changed());
    }
}
