package bg.registratura.dpo.ui;

import bg.registratura.shell.Acts;
import bg.registratura.subjectrequest.Extending;
import bg.registratura.subjectrequest.ExtensionCause;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** The further time of article 12(3): for which of the two causes, how much, and the reasons the person will read. */
class ExtensionDialog extends Dialog {

    private static final int LONGEST = 900;

    private final RadioButtonGroup<ExtensionCause> cause = new RadioButtonGroup<>(getTranslation("dpo.extend.cause"));
    private final RadioButtonGroup<Integer> months = new RadioButtonGroup<>(getTranslation("dpo.extend.months"));
    private final TextArea reason = new TextArea(getTranslation("dpo.extend.reason"));
    private final transient Consumer<Extending> given;

    ExtensionDialog(Consumer<Extending> given) {
        this.given = given;
        setModality(ModalityMode.STRICT);
        setHeaderTitle(getTranslation("dpo.act.extend"));
        setWidth("34rem");
        cause.setItems(ExtensionCause.values());
        cause.setItemLabelGenerator(one -> getTranslation("dpo.extend.cause." + one));
        cause.setValue(ExtensionCause.COMPLEXITY);
        months.setItems(1, Extending.MOST);
        months.setItemLabelGenerator(one -> getTranslation("subjectrequest.extension.months." + one));
        months.setValue(Extending.MOST);
        reason.setHelperText(getTranslation("dpo.extend.reason.help"));
        reason.setMaxLength(LONGEST);
        reason.setMinRows(3);
        reason.setWidthFull();
        add(new Paragraph(getTranslation("dpo.extend.lead")), cause, months, reason);
        getFooter()
                .add(
                        Acts.quiet("subjectrequest.reason.close", this::close),
                        Acts.primary("dpo.extend.confirm", Key.F9, this::confirm));
        addOpenedChangeListener(_ -> cause.getElement().callJsFunction("focus"));
    }

    private void confirm() {
        reason.setErrorMessage(getTranslation("subjectrequest.reason.required"));
        reason.setInvalid(reason.getValue().isBlank());
        if (reason.isInvalid()) {
            reason.focus();
        } else {
            close();
            given.accept(new Extending(
                    cause.getValue(), months.getValue(), reason.getValue().strip()));
        }
    }
}
