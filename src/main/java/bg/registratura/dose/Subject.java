package bg.registratura.dose;

import bg.registratura.visit.Examination;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is about.
 *
 * @param examination absent exactly for the background of a year
 * @param group whose pictures; absent exactly for the background
 * @param quantity by which measured dose it is multiplied; absent where it is what one such picture usually gives
 */
public record Subject(
        @Nullable Examination examination,
        @Nullable PatientGroup group,
        @Nullable Quantity quantity) {

    /** What nature gives everybody in a year, in µSv. */
    public static final Subject BACKGROUND = new Subject(null, null, null);

    /** Refuses half a subject. */
    public Subject {
        if ((examination == null) != (group == null) || (examination == null && quantity != null)) {
            throw new IllegalArgumentException("a figure is of the background or of an examination");
        }
    }

    /** What one picture of a kind usually gives, in µSv. */
    public static Subject usual(Examination examination, PatientGroup group) {
        return new Subject(examination, group, null);
    }

    /** By what a measured dose is multiplied, in µSv per its unit. */
    public static Subject measured(Examination examination, PatientGroup group, Quantity quantity) {
        return new Subject(examination, group, quantity);
    }

    /** What such a figure may be: one outside was written in another unit, millisieverts for instance. */
    public Bounds bounds() {
        if (examination == null) {
            return Bounds.of("500", "20000");
        }
        return quantity == null ? Bounds.of("0.1", "5000") : Bounds.of("0.001", "100");
    }

    /** The unit as people write it. */
    public String unit() {
        return quantity == null ? "\u00b5Sv" : "\u00b5Sv/(" + quantity.unit() + ")";
    }

    /** From this to that, both among them. */
    public record Bounds(BigDecimal least, BigDecimal most) {

        private static Bounds of(String least, String most) {
            return new Bounds(new BigDecimal(least), new BigDecimal(most));
        }

        /** Whether a value lies within. */
        public boolean hold(BigDecimal value) {
            return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
        }
    }
}
