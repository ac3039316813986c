package bg.registratura.exposure.ui;

import bg.registratura.exposure.Dose;
import bg.registratura.exposure.DoseDoubt;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The dose off the panel: one that is probably in another unit of measure is asked about once, then taken as it was typed. */
class DoseField extends MeasureField {

    private final transient Function<BigDecimal, Optional<DoseDoubt>> doubt;
    private transient @Nullable BigDecimal stoodBy;

    DoseField(Function<BigDecimal, Optional<DoseDoubt>> doubt) {
        super("exposure.dose", "mGy·cm²", Dose.PLAUSIBLE);
        this.doubt = doubt;
    }

    /** Whether it can be recorded; asking the second time of the same value is standing by it. */
    @Override
    boolean isGood() {
        if (!super.isGood()) {
            return false;
        }
        var said = value();
        if (isStoodBy(said) || doubt.apply(said).isEmpty()) {
            return true;
        }
        stoodBy = said;
        focus();
        return refuse(getTranslation("exposure.doubt.typed"));
    }

    /** What was said elsewhere was judged there. */
    @Override
    void take(@Nullable BigDecimal said) {
        super.take(said);
        stoodBy = said;
    }

    private boolean isStoodBy(BigDecimal said) {
        return stoodBy != null && stoodBy.compareTo(said) == 0;
    }
}
