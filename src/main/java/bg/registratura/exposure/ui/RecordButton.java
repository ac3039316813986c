package bg.registratura.exposure.ui;

import bg.registratura.exposure.Exposures;
import bg.registratura.exposure.Recording;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** Puts what a form says on record, or says why not. */
class RecordButton extends Button {

    private final transient Exposures exposures;
    private final transient Runnable recorded;

    RecordButton(ExposureForm form, Exposures exposures, Runnable recorded) {
        this.exposures = exposures;
        this.recorded = recorded;
        setText(getTranslation("exposure.record"));
        addClickListener(_ -> form.report().ifPresent(report -> tell(this.exposures.record(report))));
        addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    }

    private void tell(Recording recording) {
        switch (recording) {
            case Recording.Recorded _ -> {
                Notices.done("exposure.done");
                recorded.run();
            }
            case Recording.Refused(var reason) -> Notices.refused("exposure.not." + reason.name());
        }
    }
}
