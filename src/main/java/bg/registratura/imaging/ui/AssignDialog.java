package bg.registratura.imaging.ui;

import bg.registratura.imaging.Assignments;
import bg.registratura.imaging.ExpectedOrder;
import bg.registratura.imaging.Unassigned;
import bg.registratura.shell.Forms;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.binder.Binder;

/** Says whose a study is: an order of today, or another by its number, and why one is sure. */
class AssignDialog extends Dialog {

    private static final int LONGEST_REASON = 300;

    private final transient Assignments assignments;
    private final transient Unassigned study;
    private final transient Runnable changed;

    private final OrderChoice order;
    private final TextArea reason = new TextArea(getTranslation("imaging.assign.reason"));
    private final Binder<Form> binder = new Binder<>(Form.class);

    AssignDialog(Assignments assignments, Unassigned study, Runnable changed) {
        this.assignments = assignments;
        this.study = study;
        this.changed = changed;
        setHeaderTitle(getTranslation("imaging.assign.title"));
        this.order = new OrderChoice(assignments, getTranslation("imaging.assign.order"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setHelperText(getTranslation("imaging.assign.reason.help"));
        binder.forField(order)
                .asRequired(getTranslation("imaging.assign.order.required"))
                .bind("order");
        binder.forField(reason)
                .asRequired(getTranslation("imaging.assign.reason.required"))
                .withValidator(text -> !text.isBlank(), getTranslation("imaging.assign.reason.required"))
                .bind("reason");
        add(new Paragraph(getTranslation("imaging.assign.lead", study.patientName())), new FormLayout(order, reason));
        var assign = new Button(
                getTranslation("imaging.assign.do"), _ -> Forms.read(binder).ifPresent(this::assign));
        assign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("imaging.close"), _ -> close()), assign);
    }

    private void assign(Form form) {
        switch (assignments.assign(study, form.order().order(), form.reason())) {
            case ASSIGNED -> Notices.done("imaging.assign.done", form.order().name());
            case OVERTAKEN -> Notices.refused("imaging.assign.overtaken");
        }
        close();
        changed.run();
    }

    public record Form(ExpectedOrder order, String reason) {}
}
