package bg.registratura.exposure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why this exposure does more good than harm, and which physician says so (Council Directive 2013/59/Euratom, art. 55).
 *
 * @param indication the clinical question
 * @param physician name of the physician or dentist
 * @param uin УИН, ten digits
 * @param on the day of the decision
 * @param code of the indication, where there is one
 */
public record Justification(
        String indication,
        String physician,
        String uin,
        LocalDate on,
        @Nullable Icd10 code) {

    /** Without a code. */
    public Justification(String indication, String physician, String uin, LocalDate on) {
        this(indication, physician, uin, on, null);
    }

    /** Refuses a justification nobody could be held to. */
    public Justification {
        indication = indication.strip();
        physician = physician.strip();
        if (indication.isEmpty() || indication.length() > 500 || physician.isEmpty() || physician.length() > 200) {
            throw new IllegalArgumentException("a justification names its question and its physician");
        }
        if (!uin.matches("\\d{10}")) {
            throw new IllegalArgumentException("a UIN has ten digits");
        }
    }
}
