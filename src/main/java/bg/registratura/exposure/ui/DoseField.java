package bg.registratura.exposure.ui;

import bg.registratura.exposure.Device;
import bg.registratura.exposure.Dose;
import bg.registratura.exposure.Session;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The dose off the panel: one that is probably in another unit of measure is asked about once, then taken as it was typed. */
class DoseField extends MeasureField {

    private final transient Session session;
    private transient @Nullable BigDecimal stoodBy;

    DoseField(Session session) {
        super("exposure.dose", "mGy·cm²", Dose.PLAUSIBLE);
        this.session = session;
    }

    /** Whether it can be recorded with this unit; asking the second time of the same value is standing by it. */
    boolean isGood(@Nullable Device unit) {
        if (!isGood() || unit == null) {
            return !isInvalid();
        }
        var said = value();
        var known = stoodBy != null && stoodBy.compareTo(said) == 0;
        if (!known && session.doubt(unit.id(), said).isPresent()) {
            stoodBy = said;
            setInvalid(true);
            setErrorMessage(getTranslation("exposure.doubt.typed"));
            focus();
            return false;
        }
        return true;
    }

    /** What was said elsewhere was judged there. */
    @Override
    void take(@Nullable BigDecimal said) {
        super.take(said);
        stoodBy = said;
    }
}
