package bg.registratura.exposure.ui;

import bg.registratura.consent.Consenting;
import bg.registratura.consent.Consents;
import bg.registratura.shell.Notices;
import bg.registratura.visit.OrderId;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;

/** The patient said stop: the consent ends at once, without paper. */
class StopDialog extends Dialog {

    private final TextArea reason = new TextArea(getTranslation("exposure.stop.reason"));

    StopDialog(OrderId order, Consents consents, Runnable stopped) {
        setHeaderTitle(getTranslation("exposure.stop.title"));
        reason.setMaxLength(500);
        reason.setWidthFull();
        add(new Paragraph(getTranslation("exposure.stop.explained")), reason);
        var stop = new Button(getTranslation("exposure.stop.record"), _ -> stop(order, consents, stopped));
        stop.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(new Button(getTranslation("exposure.close"), _ -> close()), stop);
    }

    private void stop(OrderId order, Consents consents, Runnable stopped) {
        reason.setInvalid(reason.getValue().isBlank());
        if (reason.isInvalid()) {
            reason.setErrorMessage(getTranslation("exposure.stop.reason.required"));
            return;
        }
        switch (consents.stop(order, reason.getValue())) {
            case Consenting.Recorded _ -> Notices.done("exposure.stop.done");
            case Consenting.Refused(var why) -> Notices.refused("consent.not." + why.name());
            case Consenting.Unsigned _, Consenting.Unchecked _, Consenting.NotTaken _ ->
                throw new IllegalStateException("nobody signs a stop");
        }
        close();
        stopped.run();
    }
}
