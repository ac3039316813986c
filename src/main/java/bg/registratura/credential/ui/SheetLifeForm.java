package bg.registratura.credential.ui;

import bg.registratura.credential.SheetLife;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;

/** How long an unused sheet opens: a setting of the house, beside its other particulars. */
public class SheetLifeForm extends Div {

    private final transient SheetLife life;
    private final IntegerField hours = new IntegerField(getTranslation("credential.life.hours"));

    /** A section with the field and its own act. */
    public SheetLifeForm(SheetLife life) {
        this.life = life;
        addClassName("section");
        hours.setHelperText(getTranslation(
                "credential.life.help", SheetLife.FEWEST_HOURS, SheetLife.MOST_HOURS, SheetLife.USUAL_HOURS));
        hours.setMin(SheetLife.FEWEST_HOURS);
        hours.setMax(SheetLife.MOST_HOURS);
        hours.setStepButtonsVisible(true);
        hours.setManualValidation(true);
        hours.setValue(life.hours());
        add(
                new H2(getTranslation("credential.life.title")),
                new Paragraph(getTranslation("credential.life.text")),
                hours,
                Acts.row(Acts.plain("credential.life.save", this::save)));
    }

    private void save() {
        var wanted = hours.getValue();
        boolean good = wanted != null && wanted >= SheetLife.FEWEST_HOURS && wanted <= SheetLife.MOST_HOURS;
        hours.setInvalid(!good);
        if (good) {
            life.change(wanted);
            Notices.done("credential.life.saved", String.valueOf(wanted));
        } else {
            hours.setErrorMessage(
                    getTranslation("credential.life.wrong", SheetLife.FEWEST_HOURS, SheetLife.MOST_HOURS));
            hours.focus();
        }
    }
}
