package bg.registratura.results.ui;

import bg.registratura.dicom.BurnedIn;
import bg.registratura.disclosure.ExportPurpose;
import bg.registratura.results.StudyInfo;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;

/** A dentist says what for they need a study without the person, reads what stays in it, and takes it. */
class NamelessDialog extends Dialog {

    NamelessDialog(StudyInfo study, BurnedIn burnedIn) {
        setHeaderTitle(getTranslation("results.nameless.title"));
        setWidth("32rem");
        var purpose = new RadioButtonGroup<ExportPurpose>(getTranslation("results.nameless.purpose"));
        purpose.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        purpose.setItems(ExportPurpose.values());
        purpose.setItemLabelGenerator(one -> getTranslation("results.nameless.purpose." + one.name()));
        var take = new Anchor("", getTranslation("results.nameless.take"));
        Downloads.asDownload(take);
        take.addClassName("act-link-first");
        take.setVisible(false);
        var choose = new Paragraph(getTranslation("results.nameless.choose"));
        choose.addClassName("quiet");
        purpose.addValueChangeListener(change -> {
            take.setHref("images/studies/" + study.id().value() + "/deidentified.zip?purpose="
                    + change.getValue().name());
            take.setVisible(true);
            choose.setVisible(false);
        });
        var warning = new Div(new Paragraph(getTranslation("results.nameless.warn." + burnedIn.name())));
        warning.addClassNames("message", burnedIn == BurnedIn.NO ? "message-done" : "message-waits");
        var content = new Div(new Paragraph(getTranslation("results.nameless.lead")), warning, purpose, choose, take);
        content.addClassName("stack");
        add(content);
        getFooter().add(Acts.quiet("results.nameless.leave", this::close));
    }
}
