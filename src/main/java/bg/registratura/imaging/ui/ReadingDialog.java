package bg.registratura.imaging.ui;

import bg.registratura.imaging.Readings;
import bg.registratura.imaging.Readings.Reading;
import bg.registratura.imaging.Unassigned;
import bg.registratura.shell.Forms;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.data.binder.Binder;

/** Shows the name in a picture in each of the letters it may be meant in; whoever can read chooses. */
class ReadingDialog extends Dialog {

    ReadingDialog(Readings readings, Unassigned study, Runnable changed) {
        setHeaderTitle(getTranslation("imaging.reading.title"));
        setWidth("min(96vw, 560px)");
        var name = new RadioButtonGroup<Reading>(getTranslation("imaging.reading.name"));
        name.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        var all = readings.of(study.id());
        name.setItems(all);
        name.setItemLabelGenerator(Reading::name);
        var binder = new Binder<>(Form.class);
        binder.forField(name)
                .asRequired(getTranslation("imaging.reading.required"))
                .bind("reading");
        all.stream()
                .filter(reading -> reading.name().equals(study.patientName()))
                .findFirst()
                .ifPresent(name::setValue);
        add(new Paragraph(getTranslation("imaging.reading.lead")), name);
        var choose = new Button(
                getTranslation("imaging.reading.do"), _ -> Forms.read(binder).ifPresent(form -> {
                    if (readings.choose(study, form.reading().letters())) {
                        Notices.done("imaging.reading.done");
                    } else {
                        Notices.refused("imaging.assign.overtaken");
                    }
                    close();
                    changed.run();
                }));
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("imaging.close"), _ -> close()), choose);
    }

    public record Form(Reading reading) {}
}
