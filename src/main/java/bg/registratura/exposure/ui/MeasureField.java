package bg.registratura.exposure.ui;

import bg.registratura.exposure.Range;
import bg.registratura.language.Numbers;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A measured value with its unit beside it; a value of another unit is refused with the range it should be in. */
class MeasureField extends BigDecimalField {

    private final transient Range range;

    MeasureField(String key, String unit, Range range) {
        super("");
        this.range = range;
        setLabel(getTranslation(key));
        setSuffixComponent(new Span(unit));
        setLocale(getLocale());
    }

    /** Whether there is a value and it is plausible; the field itself says what is wrong. */
    boolean isGood() {
        if (getValue() == null) {
            return refuse(getTranslation("exposure.measure.required"));
        }
        if (!range.holds(getValue())) {
            return refuse(getTranslation(
                    "exposure.measure.range",
                    Numbers.of(getLocale(), range.from()),
                    Numbers.of(getLocale(), range.to())));
        }
        setInvalid(false);
        return true;
    }

    /** Says what is wrong; false, as the answer to whether it is good. */
    final boolean refuse(String why) {
        setErrorMessage(why);
        setInvalid(true);
        return false;
    }

    /** The same where nothing need be given. */
    boolean isGoodOrEmpty() {
        if (getValue() != null) {
            return isGood();
        }
        setInvalid(false);
        return true;
    }

    BigDecimal value() {
        return getValue();
    }

    /** Takes over what was said elsewhere; what was not said leaves the field as it is. */
    void take(@Nullable BigDecimal said) {
        if (said != null) {
            setValue(said.stripTrailingZeros().scale() < 0 ? said.setScale(0) : said.stripTrailingZeros());
        }
    }
}
