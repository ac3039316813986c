package bg.registratura.dose.ui;

import bg.registratura.dose.Category;
import bg.registratura.dose.LevelSource;
import bg.registratura.dose.PatientGroup;
import bg.registratura.dose.Quantity;
import bg.registratura.dose.ReferenceLevels;
import bg.registratura.shell.DayPicker;
import bg.registratura.shell.Notices;
import bg.registratura.visit.Examination;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;

/** A new level, or the next version of one. */
class LevelDialog extends Dialog {

    private final transient ReferenceLevels levels;
    private final transient Runnable entered;
    private final Select<Examination> examination = select("dose.column.examination", "visit.examination.");
    private final Select<PatientGroup> group = select("dose.column.group", "dose.group.");
    private final Select<Quantity> quantity = select("dose.column.quantity", "dose.quantity.");
    private final BigDecimalField value = new BigDecimalField(getTranslation("dose.column.level"));
    private final Span unit = new Span();
    private final RadioButtonGroup<Boolean> national = new RadioButtonGroup<>(getTranslation("dose.level.kind"));
    private final TextField source = new TextField(getTranslation("dose.column.source"));
    private final TextField address = new TextField(getTranslation("dose.level.address"));
    private final DayPicker from = new DayPicker(getTranslation("dose.level.valid-from"));
    private final DayPicker to = new DayPicker(getTranslation("dose.level.valid-to"));

    LevelDialog(ReferenceLevels levels, Runnable entered) {
        this.levels = levels;
        this.entered = entered;
        setHeaderTitle(getTranslation("dose.level.add"));
        setWidth("min(94vw, 46rem)");
        examination.setItems(Examination.values());
        group.setItems(PatientGroup.values());
        quantity.setItems(Quantity.values());
        quantity.addValueChangeListener(change -> unit.setText(change.getValue().unit()));
        quantity.setValue(Quantity.DOSE_AREA_PRODUCT);
        value.setSuffixComponent(unit);
        value.setLocale(getLocale());
        national.setItems(true, false);
        national.setItemLabelGenerator(yes -> getTranslation(yes ? "dose.level.national" : "dose.level.orientation"));
        source.setMaxLength(300);
        source.addClassName("wide");
        address.setMaxLength(500);
        address.addClassName("wide");
        from.setValue(levels.today());
        to.setHelperText(getTranslation("dose.level.valid-to.helper"));
        var fields = new Div(examination, group, quantity, value, national, source, address, from, to);
        fields.addClassName("fields");
        add(fields);
        var save = new Button(getTranslation("dose.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("dose.close"), _ -> close()), save);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                examination.focus();
            }
        });
    }

    private void save() {
        if (!isComplete()) {
            return;
        }
        levels.enter(
                new Category(examination.getValue(), group.getValue(), quantity.getValue()),
                value.getValue(),
                new LevelSource(
                        source.getValue(),
                        address.getValue().isBlank() ? null : address.getValue().strip(),
                        national.getValue()),
                from.getValue(),
                to.getValue());
        Notices.done("dose.level.entered");
        close();
        entered.run();
    }

    private boolean isComplete() {
        var first = from.getValue();
        var last = to.getValue();
        return require(examination, examination.getValue() != null, "dose.level.required")
                & require(group, group.getValue() != null, "dose.level.required")
                & require(value, value.getValue() != null && value.getValue().signum() > 0, "dose.level.value.required")
                & require(national, national.getValue() != null, "dose.level.required")
                & require(source, !source.getValue().isBlank(), "dose.level.source.required")
                & require(from, first != null, "dose.day.required")
                & require(to, last == null || first == null || !last.isBefore(first), "dose.level.to.before");
    }

    private boolean require(HasValidation field, boolean good, String complaint) {
        field.setInvalid(!good);
        field.setErrorMessage(good ? "" : getTranslation(complaint));
        return good;
    }

    private <E extends Enum<E>> Select<E> select(String label, String words) {
        var select = new Select<E>();
        select.setLabel(getTranslation(label));
        select.setItemLabelGenerator(chosen -> getTranslation(words + chosen.name()));
        return select;
    }
}
