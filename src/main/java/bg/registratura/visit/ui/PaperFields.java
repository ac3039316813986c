package bg.registratura.visit.ui;

import bg.registratura.language.Dates;
import bg.registratura.visit.NationalNumber;
import bg.registratura.visit.Payer;
import bg.registratura.visit.Referral;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.stream.Stream;

/** What stands on the referral itself: its number and day, the national number of an electronic one, and who pays. */
class PaperFields extends Div {

    private static final int LONGEST_NATIONAL = 20;

    final TextField number = new TextField(getTranslation("visit.referral.number"));
    final TextField on = new TextField(getTranslation("visit.referral.date"));
    final TextField national = new TextField(getTranslation("visit.referral.national"));
    private final Select<Payer> payer = new Select<>();
    private final LocalDate today;

    PaperFields(LocalDate today) {
        this.today = today;
        addClassName("contents");
        number.setMaxLength(40);
        on.setPlaceholder(getTranslation("visit.referral.date.form"));
        on.addValueChangeListener(_ -> warn());
        national.setMaxLength(LONGEST_NATIONAL);
        payer.setLabel(getTranslation("visit.payer"));
        payer.setItems(Payer.values());
        payer.setItemLabelGenerator(value -> getTranslation("visit.payer." + value.name()));
        payer.setValue(Payer.PRIVATE);
        payer.addValueChangeListener(_ -> warn());
        add(number, on, national, payer);
    }

    /** Whether what was written can be read; the field that cannot has the focus. */
    boolean isRight() {
        on.setErrorMessage(getTranslation("visit.referral.date.malformed"));
        on.setInvalid(!on.isEmpty() && Dates.read(on.getValue()).isEmpty());
        national.setErrorMessage(getTranslation("visit.referral.national.malformed"));
        national.setInvalid(
                !national.isEmpty() && NationalNumber.read(national.getValue()).isEmpty());
        var wrong = Stream.of(on, national).filter(TextField::isInvalid).findFirst();
        wrong.ifPresent(TextField::focus);
        return wrong.isEmpty();
    }

    Referral.Paper read() {
        return new Referral.Paper(
                number.isEmpty() ? null : number.getValue().strip(),
                Dates.read(on.getValue()).orElse(null),
                NationalNumber.read(national.getValue()).orElse(null),
                payer.getValue());
    }

    /** A referral too old for the Fund is a question for the patient, not an error. */
    private void warn() {
        on.setHelperText(read().isOutOfTimeOn(today) ? getTranslation("visit.referral.date.late") : "");
    }
}
