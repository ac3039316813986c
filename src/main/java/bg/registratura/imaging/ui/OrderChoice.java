package bg.registratura.imaging.ui;

import bg.registratura.imaging.Assignments;
import bg.registratura.imaging.ExpectedOrder;
import bg.registratura.language.Dates;
import com.vaadin.flow.component.combobox.ComboBox;

/** An order of today, or another by its number. */
class OrderChoice extends ComboBox<ExpectedOrder> {

    private final transient Assignments assignments;

    OrderChoice(Assignments assignments, String label) {
        super(label);
        this.assignments = assignments;
        setItems(assignments.today());
        setItemLabelGenerator(this::label);
        setHelperText(getTranslation("imaging.assign.order.help"));
        setAllowCustomValue(true);
        addCustomValueSetListener(typed -> byNumber(typed.getDetail()));
    }

    private String label(ExpectedOrder each) {
        return getTranslation(
                "imaging.assign.order.label",
                each.accessionNumber(),
                each.name(),
                Dates.day(each.birthDate()),
                getTranslation("imaging.examination." + each.examination().name()));
    }

    private void byNumber(String typed) {
        assignments.order(typed.strip()).ifPresentOrElse(this::setValue, () -> {
            setErrorMessage(getTranslation("imaging.assign.order.unknown"));
            setInvalid(true);
        });
    }
}
