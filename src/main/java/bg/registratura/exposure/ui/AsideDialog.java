package bg.registratura.exposure.ui;

import bg.registratura.exposure.ReportDesk;
import bg.registratura.exposure.ReportedExposure;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;

/** A report that is no exposure of its own, and why. */
class AsideDialog extends Dialog {

    private final TextArea reason = new TextArea(getTranslation("exposure.told.aside.reason"));

    AsideDialog(ReportedExposure report, ReportDesk desk, Runnable changed) {
        setHeaderTitle(getTranslation("exposure.told.aside"));
        reason.setMaxLength(300);
        reason.setWidthFull();
        reason.setAutofocus(true);
        add(
                new Paragraph(Words.report(report)),
                new Paragraph(getTranslation("exposure.told.aside.explained")),
                reason);
        var put = Acts.plain("exposure.told.aside.record", () -> {
            reason.setInvalid(reason.getValue().isBlank());
            reason.setErrorMessage(getTranslation("exposure.told.aside.reason.required"));
            if (!reason.isInvalid() && ReportedList.settled(desk.putAside(report.id(), reason.getValue()))) {
                close();
                changed.run();
            }
        });
        put.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(Acts.quiet("exposure.close", this::close), put);
    }
}
