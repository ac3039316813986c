package bg.registratura.dicomweb.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;

/** Something to be copied into a program; what nobody beside should read is hidden until it is asked for. */
class CopyLine extends Div {

    /** In the browser alone; where it may not write to the clipboard, what is to be copied is marked. */
    private static final String COPY = """
            this.addEventListener('click', async () => {
                try {
                    await navigator.clipboard.writeText($0);
                    $1.textContent = $2;
                } catch (refused) {
                    const field = $3.inputElement;
                    field.type = 'text';
                    field.focus();
                    field.select();
                    $1.textContent = $4;
                }
            });
            """;

    private static final String HIDE = "requestAnimationFrame(() => this.inputElement.type = $0 ? 'text' : 'password')";

    private final TextField field;
    private boolean shown;

    CopyLine(String label, String text, boolean shown) {
        this.shown = shown;
        this.field = new TextField(label);
        field.setValue(text);
        field.setReadOnly(true);
        field.setWidthFull();
        field.getElement().setAttribute("autocomplete", "off");
        var told = new Span();
        told.getElement().setAttribute("role", "status");
        var copy = new Button(getTranslation("dicomweb.copy"));
        copy.setAriaLabel(getTranslation("dicomweb.copy.of", label));
        copy.getElement()
                .executeJs(
                        COPY,
                        text,
                        told.getElement(),
                        getTranslation("dicomweb.copied"),
                        field.getElement(),
                        getTranslation("dicomweb.marked"));
        var acts = new Div(copy, told);
        acts.addClassName("acts");
        if (!shown) {
            acts.addComponentAtIndex(1, showing());
        }
        add(field, acts);
        field.addAttachListener(_ -> apply());
    }

    private Button showing() {
        var button = new Button(getTranslation("dicomweb.show"));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.addClickListener(_ -> {
            shown = !shown;
            button.setText(getTranslation(shown ? "dicomweb.hide" : "dicomweb.show"));
            apply();
        });
        return button;
    }

    private void apply() {
        field.getElement().executeJs(HIDE, shown);
    }
}
