package bg.registratura.restriction;

import java.util.Arrays;
import java.util.List;

/** Why processing is restricted, letter by letter of GDPR art. 18(1). */
public enum RestrictionGround {
    /** Art. 18(1)(a): the person says that the data are wrong, and it is being looked into. */
    ACCURACY,
    /** Art. 18(1)(b): they are processed unlawfully, and the person wants them kept. */
    UNLAWFUL,
    /** Art. 18(1)(c): the person needs them for a legal claim. */
    CLAIMS,
    /** Art. 18(1)(d): the person objected, and it is being weighed. */
    OBJECTION,
    /** Granted before grounds were kept. */
    NOT_KEPT;

    /** Those by which one may be granted now. */
    public static List<RestrictionGround> ofTheLaw() {
        return Arrays.stream(values()).filter(ground -> ground != NOT_KEPT).toList();
    }
}
