package bg.registratura.imaging.ui;

import bg.registratura.imaging.BroughtStudies;
import bg.registratura.imaging.StudyId;
import bg.registratura.shell.Forms;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.binder.Binder;

/** A study that was brought is not this patient's after all: why, and it is nobody's again. */
class TakeBackDialog extends Dialog {

    private static final int LONGEST = 300;

    TakeBackDialog(BroughtStudies brought, StudyId study, Runnable changed) {
        setHeaderTitle(getTranslation("imaging.take-back.title"));
        setWidth("min(96vw, 560px)");
        var reason = new TextArea(getTranslation("imaging.take-back.reason"));
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        var binder = new Binder<>(Form.class);
        binder.forField(reason)
                .asRequired(getTranslation("imaging.take-back.reason.required"))
                .withValidator(text -> !text.isBlank(), getTranslation("imaging.take-back.reason.required"))
                .bind("reason");
        add(new Paragraph(getTranslation("imaging.take-back.lead")), reason);
        var take = new Button(
                getTranslation("imaging.take-back.do"), _ -> Forms.read(binder).ifPresent(form -> {
                    BroughtWords.tell(brought.takeBack(study, form.reason()));
                    close();
                    changed.run();
                }));
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("imaging.close"), _ -> close()), take);
        reason.focus();
    }

    public record Form(String reason) {}
}
