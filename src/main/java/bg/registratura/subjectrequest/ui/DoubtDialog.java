package bg.registratura.subjectrequest.ui;

import bg.registratura.language.Languages;
import bg.registratura.shell.Acts;
import bg.registratura.subjectrequest.Doubt;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Why it is in doubt who asks, and what the letter asks the person for. */
public class DoubtDialog extends Dialog {

    private static final int LONGEST = 900;

    private final TextArea reason = field("subjectrequest.doubt.reason", "subjectrequest.doubt.reason.help");
    private final TextArea wanted = field("subjectrequest.doubt.wanted", "subjectrequest.doubt.wanted.help");
    private final transient Consumer<Doubt> given;

    public DoubtDialog(Consumer<Doubt> given) {
        this.given = given;
        setModality(ModalityMode.STRICT);
        setHeaderTitle(getTranslation("subjectrequest.act.doubt"));
        setWidth("34rem");
        wanted.setValue(getTranslation(Languages.BULGARIAN, "subjectrequest.doubt.wanted.usual"));
        add(new Paragraph(getTranslation("subjectrequest.doubt.lead")), reason, wanted);
        getFooter()
                .add(
                        Acts.quiet("subjectrequest.reason.close", this::close),
                        Acts.primary("subjectrequest.doubt.confirm", Key.F9, this::confirm));
        addOpenedChangeListener(_ -> reason.focus());
    }

    private TextArea field(String label, String help) {
        var field = new TextArea(getTranslation(label));
        field.setHelperText(getTranslation(help));
        field.setMaxLength(LONGEST);
        field.setMinRows(2);
        field.setWidthFull();
        return field;
    }

    private void confirm() {
        Stream.of(reason, wanted).forEach(field -> {
            field.setErrorMessage(getTranslation("subjectrequest.reason.required"));
            field.setInvalid(field.getValue().isBlank());
        });
        Stream.of(reason, wanted).filter(TextArea::isInvalid).findFirst().ifPresentOrElse(TextArea::focus, () -> {
            close();
            given.accept(new Doubt(reason.getValue().strip(), wanted.getValue().strip()));
        });
    }
}
