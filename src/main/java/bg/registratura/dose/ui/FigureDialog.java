package bg.registratura.dose.ui;

import bg.registratura.dose.DoseFigures;
import bg.registratura.dose.FigureSource;
import bg.registratura.dose.PatientGroup;
import bg.registratura.dose.Quantity;
import bg.registratura.dose.Subject;
import bg.registratura.language.Numbers;
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
import java.util.Optional;

/** A new figure, or the next version of one. */
class FigureDialog extends Dialog {

    private final transient DoseFigures figures;
    private final transient Runnable entered;
    private final RadioButtonGroup<Use> use = new RadioButtonGroup<>(getTranslation("dose.figure.what"));
    private final Select<Examination> examination = select("dose.column.examination", "visit.examination.");
    private final Select<PatientGroup> group = select("dose.column.group", "dose.group.");
    private final Select<Quantity> quantity = select("dose.column.quantity", "dose.quantity.");
    private final BigDecimalField value = new BigDecimalField(getTranslation("dose.column.value"));
    private final Span unit = new Span();
    private final TextField source = new TextField(getTranslation("dose.column.source"));
    private final TextField address = new TextField(getTranslation("dose.level.address"));
    private final DayPicker from = new DayPicker(getTranslation("dose.level.valid-from"));

    FigureDialog(DoseFigures figures, Runnable entered) {
        this.figures = figures;
        this.entered = entered;
        setHeaderTitle(getTranslation("dose.figure.add"));
        setWidth("min(94vw, 46rem)");
        use.setItems(Use.values());
        use.setItemLabelGenerator(chosen -> getTranslation("dose.figure.use." + chosen.name()));
        use.addClassName("wide");
        examination.setItems(Examination.values());
        group.setItems(PatientGroup.values());
        quantity.setItems(Quantity.values());
        value.setSuffixComponent(unit);
        value.setLocale(getLocale());
        source.setMaxLength(300);
        source.addClassName("wide");
        address.setMaxLength(500);
        address.addClassName("wide");
        from.setValue(figures.today());
        use.addValueChangeListener(_ -> ask());
        quantity.addValueChangeListener(_ -> ask());
        quantity.setValue(Quantity.DOSE_AREA_PRODUCT);
        use.setValue(Use.USUAL);
        var fields = new Div(use, examination, group, quantity, value, from, source, address);
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

    private void ask() {
        examination.setVisible(use.getValue() != Use.BACKGROUND);
        group.setVisible(use.getValue() != Use.BACKGROUND);
        quantity.setVisible(use.getValue() == Use.FACTOR);
        unit.setText(
                use.getValue() == Use.FACTOR
                        ? "\u00b5Sv/(" + quantity.getValue().unit() + ")"
                        : "\u00b5Sv");
    }

    private void save() {
        var subject = subject();
        if (isComplete(subject)) {
            figures.enter(
                    subject.orElseThrow(),
                    value.getValue(),
                    new FigureSource(
                            source.getValue(),
                            address.getValue().isBlank()
                                    ? null
                                    : address.getValue().strip()),
                    from.getValue());
            Notices.done("dose.figure.entered");
            close();
            entered.run();
        }
    }

    private Optional<Subject> subject() {
        var kind = examination.getValue();
        var whose = group.getValue();
        if (use.getValue() == Use.BACKGROUND) {
            return Optional.of(Subject.BACKGROUND);
        }
        var chosen = require(examination, kind != null, getTranslation("dose.level.required"))
                & require(group, whose != null, getTranslation("dose.level.required"));
        if (!chosen) {
            return Optional.empty();
        }
        return Optional.of(new Subject(kind, whose, use.getValue() == Use.FACTOR ? quantity.getValue() : null));
    }

    private boolean isComplete(Optional<Subject> subject) {
        return subject.filter(this::isOfItsSize).isPresent()
                & require(source, !source.getValue().isBlank(), getTranslation("dose.figure.source.required"))
                & require(from, from.getValue() != null, getTranslation("dose.day.required"));
    }

    private boolean isOfItsSize(Subject subject) {
        var bounds = subject.bounds();
        return require(
                value,
                value.getValue() != null && bounds.hold(value.getValue()),
                getTranslation(
                        "dose.figure.bounds",
                        Numbers.of(getLocale(), bounds.least()),
                        Numbers.of(getLocale(), bounds.most()),
                        subject.unit()));
    }

    private static boolean require(HasValidation field, boolean good, String complaint) {
        field.setInvalid(!good);
        field.setErrorMessage(good ? "" : complaint);
        return good;
    }

    private <E extends Enum<E>> Select<E> select(String label, String words) {
        var select = new Select<E>();
        select.setLabel(getTranslation(label));
        select.setItemLabelGenerator(chosen -> getTranslation(words + chosen.name()));
        return select;
    }

    /** What the figure will be. */
    enum Use {
        BACKGROUND,
        USUAL,
        FACTOR
    }
}
