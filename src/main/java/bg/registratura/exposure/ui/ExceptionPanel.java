package bg.registratura.exposure.ui;

import bg.registratura.exposure.Declaration;
import bg.registratura.exposure.Exceptions;
import bg.registratura.exposure.Session;
import bg.registratura.security.SecondPerson;
import bg.registratura.security.SecondSignature;
import bg.registratura.security.ui.SecondPersonDialog;
import bg.registratura.shell.Acts;
import bg.registratura.shell.DayPicker;
import bg.registratura.shell.Notices;
import bg.registratura.visit.OrderId;
import bg.registratura.visit.Purpose;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;

/** The two lawful exceptions where there is no consent: which one is open to this order, and of the other why not. */
class ExceptionPanel extends Div {

    private final transient OrderId order;
    private final transient Exceptions exceptions;
    private final transient Runnable declared;
    private final TextField number = new TextField(getTranslation("exposure.exception.number"));
    private final DayPicker on = new DayPicker(getTranslation("exposure.exception.on"));
    private final TextArea reason = new TextArea(getTranslation("exposure.exception.reason"));

    ExceptionPanel(Session session, Exceptions exceptions, Runnable declared) {
        this.order = session.order().id();
        this.exceptions = exceptions;
        this.declared = declared;
        addClassName("section");
        number.setMaxLength(80);
        reason.setMaxLength(500);
        reason.setWidthFull();
        add(
                new H2(getTranslation("exposure.exceptions")),
                new Paragraph(getTranslation("exposure.exceptions.explained")),
                new H3(getTranslation("exposure.exception.EPIDEMIC_SCREENING")),
                session.order().referral().purpose() == Purpose.SCREENING
                        ? screening()
                        : closed("exposure.undeclared.NOT_A_SCREENING"),
                new H3(getTranslation("exposure.exception.VITAL_INTEREST")),
                session.isOpenToVitalInterest() ? vitalInterest() : closed("exposure.undeclared.AGAINST_THE_WILL"));
    }

    private Div screening() {
        return new Div(
                new FormLayout(number, on),
                Acts.row(Acts.plain(
                        "exposure.exception.declare",
                        () -> tell(exceptions.screening(order, number.getValue(), on.getValue())))));
    }

    private Div vitalInterest() {
        return new Div(reason, Acts.row(Acts.plain("exposure.exception.decide", this::second)));
    }

    private Paragraph closed(String key) {
        var why = new Paragraph(getTranslation(key));
        why.addClassName("quiet");
        return why;
    }

    private void second() {
        reason.setInvalid(reason.getValue().isBlank());
        reason.setErrorMessage(getTranslation("exposure.undeclared.REASON_MISSING"));
        if (!reason.isInvalid()) {
            new SecondPersonDialog(getTranslation("exposure.exception.second"), this::decide).open();
        }
    }

    private Optional<SecondPerson> decide(SecondSignature signature) {
        var outcome = exceptions.vitalInterest(order, reason.getValue(), signature);
        if (outcome instanceof Declaration.NeedsSecondPerson(var person)) {
            return Optional.of(person);
        }
        tell(outcome);
        return Optional.empty();
    }

    private void tell(Declaration outcome) {
        switch (outcome) {
            case Declaration.Made _ -> {
                Notices.done("exposure.exception.declared");
                declared.run();
            }
            case Declaration.NeedsSecondPerson _ -> {}
            case Declaration.Refused(var why) -> refuse(why);
        }
    }

    private void refuse(Declaration.Reason why) {
        var word = getTranslation("exposure.undeclared." + why.name());
        number.setInvalid(why == Declaration.Reason.NUMBER_MISSING);
        number.setErrorMessage(word);
        on.setInvalid(why == Declaration.Reason.DAY_WRONG);
        on.setErrorMessage(word);
        if (!number.isInvalid() && !on.isInvalid()) {
            Notices.refused("exposure.undeclared." + why.name());
        }
    }
}
