package bg.registratura.dpo.ui;

import bg.registratura.shell.ProofAsker;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks once more before something is erased that nobody can bring back. */
class ErasureDialog extends Dialog {

    ErasureDialog(Runnable erase) {
        setHeaderTitle(getTranslation("dpo.erase.title"));
        setWidth("28rem");
        add(new Paragraph(getTranslation("dpo.erase.text")));
        var leave = new Button(getTranslation("dpo.erase.leave"), _ -> close());
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        leave.setAutofocus(true);
        var sure = new Button(getTranslation("dpo.erase.sure"), _ -> {
            close();
            ProofAsker.run(erase);
        });
        sure.setDisableOnClick(true);
        sure.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(leave, sure);
    }
}
