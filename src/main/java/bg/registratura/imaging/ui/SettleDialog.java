package bg.registratura.imaging.ui;

import bg.registratura.imaging.Arrival;
import bg.registratura.imaging.Arrivals;
import bg.registratura.shell.Forms;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.binder.Binder;

/** Writes down what a person found about a conflict. */
class SettleDialog extends Dialog {

    private static final int LONGEST = 300;

    SettleDialog(Arrivals arrivals, Arrival conflict, Runnable changed) {
        setHeaderTitle(getTranslation("imaging.settle.title"));
        var finding = new TextArea(getTranslation("imaging.settle.finding"));
        finding.setMaxLength(LONGEST);
        finding.setWidthFull();
        var binder = new Binder<>(Form.class);
        binder.forField(finding)
                .asRequired(getTranslation("imaging.settle.finding.required"))
                .withValidator(text -> !text.isBlank(), getTranslation("imaging.settle.finding.required"))
                .bind("finding");
        add(new Paragraph(getTranslation("imaging.settle.lead", conflict.fileName())), finding);
        var settle = new Button(
                getTranslation("imaging.settle.do"), _ -> Forms.read(binder).ifPresent(form -> {
                    arrivals.settle(conflict.id(), form.finding());
                    Notices.done("imaging.settle.done");
                    close();
                    changed.run();
                }));
        settle.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("imaging.close"), _ -> close()), settle);
    }

    public record Form(String finding) {}
}
