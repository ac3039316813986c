package bg.registratura.disclosure;

import bg.registratura.identity.IdentityCheckId;
import org.jspecify.annotations.Nullable;

/**
 * How something is handed over.
 *
 * @param takenBy into whose hand, by name
 * @param check the look of today into that person's document
 * @param medium the number of the medium, where there is one
 * @param request the number of the letter that asked for it
 * @param order the order that forbids to tell the person
 * @param heirship of an heir, what makes them one
 */
public record Taking(
        String takenBy,
        IdentityCheckId check,
        @Nullable String medium,
        @Nullable String request,
        Notice notice,
        @Nullable String order,
        @Nullable Heirship heirship) {

    public static final int LONGEST = 60;

    /** By anybody but an heir. */
    public Taking(
            String takenBy,
            IdentityCheckId check,
            @Nullable String medium,
            @Nullable String request,
            Notice notice,
            @Nullable String order) {
        this(takenBy, check, medium, request, notice, order, null);
    }
}
