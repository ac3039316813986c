package bg.registratura.dpo.ui;

import bg.registratura.language.Languages;
import bg.registratura.shell.Acts;
import bg.registratura.subjectrequest.ErasureGround;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;

/** The grounds for which an erasure may be refused, each a clause for the answer; of the one that is none it says so. */
class GroundPicker extends Div {

    private final Select<ErasureGround> ground = new Select<>();
    private final Paragraph careful = new Paragraph(getTranslation("dpo.ground.careful"));

    GroundPicker(Consumer<String> chosen) {
        addClassName("stack");
        ground.setLabel(getTranslation("dpo.ground"));
        ground.setItems(ErasureGround.values());
        ground.setItemLabelGenerator(one -> one == null ? "" : getTranslation("dpo.ground." + one));
        ground.setWidthFull();
        careful.addClassNames("message", "message-waits");
        careful.getElement().setAttribute("role", "status");
        careful.setVisible(false);
        ground.addValueChangeListener(
                _ -> careful.setVisible(!ground.isEmpty() && !ground.getValue().refusesByItself()));
        add(ground, careful, Acts.row(Acts.plain("dpo.ground.add", () -> add(chosen))));
    }

    private void add(Consumer<String> chosen) {
        ground.setErrorMessage(getTranslation("dpo.ground.required"));
        ground.setInvalid(ground.isEmpty());
        if (!ground.isEmpty()) {
            chosen.accept(getTranslation(Languages.BULGARIAN, "subjectrequest.ground." + ground.getValue()));
        }
    }
}
