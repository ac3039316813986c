package bg.registratura.exposure.ui;

import bg.registratura.exposure.Device;
import bg.registratura.exposure.Devices;
import bg.registratura.exposure.Quality;
import bg.registratura.exposure.QualityCheck;
import bg.registratura.exposure.QualityCheck.Kind;
import bg.registratura.exposure.QualityCheck.Result;
import bg.registratura.language.Dates;
import bg.registratura.shell.Acts;
import bg.registratura.shell.DayPicker;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;

/** The checks of the quality of one unit, and a new one. */
class QualityDialog extends Dialog {

    private final transient Device device;
    private final transient Devices devices;
    private final transient Runnable saved;
    private final Select<Kind> kind = new Select<>();
    private final Select<Result> result = new Select<>();
    private final DayPicker doneOn = new DayPicker(getTranslation("exposure.quality.done-on"));
    private final TextField doneBy = new TextField(getTranslation("exposure.quality.done-by"));
    private final DayPicker nextDueOn = new DayPicker(getTranslation("exposure.quality.next-due-on"));
    private final TextField note = new TextField(getTranslation("exposure.quality.note"));

    QualityDialog(Device device, Quality quality, Devices devices, Runnable saved) {
        this.device = device;
        this.devices = devices;
        this.saved = saved;
        setHeaderTitle(getTranslation("exposure.quality.title", device.name()));
        kind.setLabel(getTranslation("exposure.quality.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("exposure.quality.kind." + one.name()));
        kind.setValue(Kind.CONSTANCY);
        result.setLabel(getTranslation("exposure.quality.result"));
        result.setItems(Result.values());
        result.setItemLabelGenerator(one -> getTranslation("exposure.quality.result." + one.name()));
        doneBy.setMaxLength(200);
        note.setMaxLength(500);
        add(
                past(quality),
                new H3(getTranslation("exposure.quality.add")),
                new FormLayout(kind, result, doneOn, doneBy, nextDueOn, note));
        var save = Acts.plain("exposure.quality.save", this::save);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(Acts.quiet("exposure.close", this::close), save);
    }

    private Div past(Quality quality) {
        var rows = new Div();
        rows.addClassName("rows");
        if (quality.checks().isEmpty()) {
            rows.add(new Paragraph(getTranslation("exposure.quality.none")));
        }
        quality.checks().forEach(check -> {
            var due = check.nextDueOn();
            var row = new Div(
                    new Span(getTranslation(
                                    "exposure.quality.kind." + check.kind().name())
                            + Words.DOT
                            + Dates.day(getLocale(), check.doneOn())
                            + Words.DOT
                            + check.doneBy()),
                    new Span(getTranslation(
                            "exposure.quality.result." + check.result().name())),
                    new Span(due == null ? "" : getTranslation("exposure.quality.until", Dates.day(getLocale(), due))));
            row.addClassName("row");
            rows.add(row);
        });
        return rows;
    }

    private void save() {
        result.setInvalid(result.isEmpty());
        result.setErrorMessage(getTranslation("exposure.quality.result.required"));
        doneOn.setInvalid(doneOn.isEmpty() || doneOn.getValue().isAfter(devices.today()));
        doneOn.setErrorMessage(getTranslation("exposure.quality.done-on.required"));
        doneBy.setInvalid(doneBy.getValue().isBlank());
        doneBy.setErrorMessage(getTranslation("exposure.quality.done-by.required"));
        var due = nextDueOn.getValue();
        nextDueOn.setInvalid(due != null && !doneOn.isEmpty() && !due.isAfter(doneOn.getValue()));
        nextDueOn.setErrorMessage(getTranslation("exposure.quality.next-due-on.wrong"));
        if (result.isInvalid() || doneOn.isInvalid() || doneBy.isInvalid() || nextDueOn.isInvalid()) {
            return;
        }
        devices.checked(new QualityCheck(
                device.id(),
                kind.getValue(),
                result.getValue(),
                doneOn.getValue(),
                doneBy.getValue(),
                note.getValue().isBlank() ? null : note.getValue().strip(),
                due));
        Notices.done("exposure.quality.saved");
        close();
        saved.run();
    }
}
