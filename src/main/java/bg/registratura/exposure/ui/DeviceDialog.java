package bg.registratura.exposure.ui;

import bg.registratura.dicom.Repertoire;
import bg.registratura.exposure.Device;
import bg.registratura.exposure.DeviceKeeping;
import bg.registratura.exposure.Devices;
import bg.registratura.exposure.WorklistNames;
import bg.registratura.shell.Acts;
import bg.registratura.shell.DayPicker;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One unit of the register. */
class DeviceDialog extends Dialog {

    private final transient Device device;
    private final transient Devices devices;
    private final transient Runnable saved;
    private final TextField name = field("exposure.device.name", 120);
    private final TextField manufacturer = field("exposure.device.manufacturer", 120);
    private final TextField serialNumber = field("exposure.device.serial-number", 64);
    private final TextField room = field("exposure.device.room", 40);
    private final TextField licence = field("exposure.device.licence", 40);
    private final TextField aeTitle = field("exposure.device.ae-title", 16);
    private final Select<Repertoire> characterSet =
            choice("exposure.device.character-set", Repertoire.values(), "exposure.character-set.");
    private final Select<WorklistNames> worklistNames =
            choice("exposure.device.worklist-names", WorklistNames.values(), "exposure.worklist-names.");
    private final DayPicker retiredOn = new DayPicker(getTranslation("exposure.device.retired-on"));

    DeviceDialog(Device device, Devices devices, Runnable saved) {
        this.device = device;
        this.devices = devices;
        this.saved = saved;
        setHeaderTitle(getTranslation("exposure.device.title"));
        setWidth("min(92vw, 48rem)");
        name.setAutofocus(true);
        name.setValue(device.name());
        manufacturer.setValue(device.manufacturer() == null ? "" : device.manufacturer());
        serialNumber.setValue(device.serialNumber());
        room.setValue(device.room());
        licence.setValue(Objects.requireNonNullElse(device.licenceNumber(), ""));
        aeTitle.setValue(Objects.requireNonNullElse(device.aeTitle(), ""));
        aeTitle.setAllowedCharPattern("[A-Za-z0-9_.-]");
        aeTitle.setHelperText(getTranslation("exposure.device.ae-title.helper"));
        retiredOn.setValue(device.retiredOn());
        retiredOn.setHelperText(getTranslation("exposure.device.retired-on.helper"));
        characterSet.setValue(device.characterSet());
        characterSet.setHelperText(getTranslation("exposure.device.character-set.helper"));
        worklistNames.setValue(device.worklistNames());
        worklistNames.setHelperText(getTranslation("exposure.device.worklist-names.helper"));
        add(new FormLayout(
                name, manufacturer, serialNumber, room, licence, aeTitle, characterSet, worklistNames, retiredOn));
        var save = new Button(getTranslation("exposure.device.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(Acts.quiet("exposure.close", this::close), save);
    }

    private void save() {
        Stream.of(name, serialNumber, room).forEach(field -> {
            field.setInvalid(field.getValue().isBlank());
            field.setErrorMessage(field.isInvalid() ? getTranslation("exposure.device.field-required") : "");
        });
        if (name.isInvalid() || serialNumber.isInvalid() || room.isInvalid()) {
            return;
        }
        tell(devices.save(new Device(
                device.id(),
                name.getValue().strip(),
                orNothing(manufacturer),
                serialNumber.getValue().strip(),
                room.getValue().strip(),
                retiredOn.getValue(),
                device.version(),
                orNothing(licence),
                orNothing(aeTitle),
                characterSet.getValue(),
                worklistNames.getValue())));
    }

    private static @Nullable String orNothing(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }

    private void tell(DeviceKeeping outcome) {
        switch (outcome) {
            case SAVED -> {
                Notices.done("exposure.device.saved");
                close();
                saved.run();
            }
            case IN_USE ->
                Stream.of(serialNumber, room)
                        .filter(field ->
                                !field.getValue().strip().equals(field == room ? device.room() : device.serialNumber()))
                        .forEach(field -> {
                            field.setInvalid(true);
                            field.setErrorMessage(getTranslation("exposure.device.in-use"));
                            field.focus();
                        });
            case SERIAL_NUMBER_TAKEN -> {
                serialNumber.setInvalid(true);
                serialNumber.setErrorMessage(getTranslation("exposure.device.serial-number.taken"));
            }
            case AE_TITLE_TAKEN -> {
                aeTitle.setInvalid(true);
                aeTitle.setErrorMessage(getTranslation("exposure.device.ae-title.taken"));
            }
            case OVERTAKEN -> Notices.refused("exposure.device.overtaken");
        }
    }

    private <E extends Enum<E>> Select<E> choice(String key, E[] values, String words) {
        var choice = new Select<E>();
        choice.setLabel(getTranslation(key));
        choice.setItems(values);
        choice.setItemLabelGenerator(value -> getTranslation(words + value.name()));
        return choice;
    }

    private TextField field(String key, int longest) {
        var field = new TextField(getTranslation(key));
        field.setMaxLength(longest);
        return field;
    }
}
