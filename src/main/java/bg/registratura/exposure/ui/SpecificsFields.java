package bg.registratura.exposure.ui;

import bg.registratura.exposure.FieldOfView;
import bg.registratura.exposure.PatientSize;
import bg.registratura.exposure.Programme;
import bg.registratura.exposure.ReportedExposure;
import bg.registratura.exposure.Session;
import bg.registratura.exposure.Specifics;
import bg.registratura.visit.Teeth;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;

/** What only some kinds of examination give: what this one gives is open, the rest folded away. */
class SpecificsFields extends Div {

    private final TextField teeth = new TextField(getTranslation("exposure.teeth"));
    private final MeasureField width = new MeasureField("exposure.field-width", "cm", FieldOfView.SIDE_CM);
    private final MeasureField height = new MeasureField("exposure.field-height", "cm", FieldOfView.SIDE_CM);
    private final MeasureField volumeDose = new MeasureField("exposure.volume-dose", "mGy", Specifics.VOLUME_DOSE_MGY);
    private final MeasureField lengthProduct =
            new MeasureField("exposure.length-product", "mGy·cm", Specifics.LENGTH_PRODUCT_MGYCM);
    private final MeasureField charge = new MeasureField("exposure.charge", "mAs", Specifics.CHARGE_MAS);
    private final Select<Programme> programme = new Select<>();
    private final Select<PatientSize> size = new Select<>();

    SpecificsFields(Session session) {
        teeth.setMaxLength(120);
        teeth.setHelperText(getTranslation("exposure.teeth.helper"));
        programme.setLabel(getTranslation("exposure.programme"));
        programme.setItems(Programme.values());
        programme.setEmptySelectionAllowed(true);
        programme.setItemLabelGenerator(one -> one == null ? "" : getTranslation("exposure.programme." + one.name()));
        size.setLabel(getTranslation("exposure.size"));
        size.setItems(PatientSize.values());
        size.setEmptySelectionAllowed(true);
        size.setItemLabelGenerator(one -> one == null ? "" : getTranslation("exposure.size." + one.name()));
        var referral = session.order().referral();
        switch (referral.examination()) {
            case CBCT ->
                lay(
                        new FormLayout(width, height, volumeDose),
                        new FormLayout(lengthProduct, charge, programme, size, teeth));
            case INTRAORAL, OCCLUSAL -> {
                teeth.setValue(referral.teeth().text());
                lay(new FormLayout(teeth), new FormLayout(charge, programme, size));
                hide(width, height, volumeDose, lengthProduct);
            }
            case PANORAMIC, CEPH_LAT, CEPH_PA, TMJ -> {
                lay(new FormLayout(programme, size), new FormLayout(charge, teeth));
                hide(width, height, volumeDose, lengthProduct);
            }
        }
    }

    /** Takes over what the unit told of it. */
    void fill(ReportedExposure report) {
        charge.take(report.milliampereSeconds());
        volumeDose.take(report.volumeDoseMilliGray());
    }

    /** Whether nothing that was given is wrong; the fields themselves say what is. */
    boolean isGood() {
        var read = Teeth.read(teeth.getValue());
        teeth.setInvalid(read.isEmpty());
        teeth.setErrorMessage(read.isEmpty() ? getTranslation("exposure.teeth.wrong") : "");
        var sides = width.isEmpty() == height.isEmpty()
                ? width.isGoodOrEmpty() & height.isGoodOrEmpty()
                : width.isGood() & height.isGood();
        return sides
                & volumeDose.isGoodOrEmpty()
                & lengthProduct.isGoodOrEmpty()
                & charge.isGoodOrEmpty()
                & !teeth.isInvalid();
    }

    Specifics value() {
        return new Specifics(
                Teeth.read(teeth.getValue()).orElse(Teeth.NONE),
                charge.getValue(),
                field(),
                volumeDose.getValue(),
                lengthProduct.getValue(),
                programme.getValue(),
                size.getValue());
    }

    private @Nullable FieldOfView field() {
        return width.isEmpty() ? null : new FieldOfView(width.value(), height.value());
    }

    private void lay(FormLayout open, FormLayout folded) {
        add(open, new Details(getTranslation("exposure.more"), folded));
    }

    private static void hide(MeasureField... fields) {
        for (var field : fields) {
            field.setVisible(false);
        }
    }
}
