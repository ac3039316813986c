package bg.registratura.disclosure;

import bg.registratura.identity.Bearer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who speaks for a patient, by age on the day and by capacity (Health Act, art. 87; Persons and Family Act, art. 3–5), as
 * places: each is taken by any one of those in it.
 */
final class Signers {

    private static final int WITH_A_PARENT = 14;
    private static final int OF_AGE = 18;

    private Signers() {}

    static List<Set<Bearer>> of(int age, LegalCapacity capacity) {
        if (!actsAtAll(age, capacity)) {
            return List.of(age < OF_AGE ? EnumSet.of(Bearer.PARENT, Bearer.GUARDIAN) : EnumSet.of(Bearer.GUARDIAN));
        }
        if (age < OF_AGE) {
            return List.of(EnumSet.of(Bearer.SELF), EnumSet.of(Bearer.PARENT, Bearer.CURATOR));
        }
        return capacity == LegalCapacity.LIMITED_INTERDICTION
                ? List.of(EnumSet.of(Bearer.SELF), EnumSet.of(Bearer.CURATOR))
                : List.of(EnumSet.of(Bearer.SELF));
    }

    static boolean isOfAge(int age) {
        return age >= OF_AGE;
    }

    /** Whether the patient is heard at all, alone or with somebody. */
    static boolean actsAtAll(int age, LegalCapacity capacity) {
        return age >= WITH_A_PARENT && capacity != LegalCapacity.FULL_INTERDICTION;
    }
}
