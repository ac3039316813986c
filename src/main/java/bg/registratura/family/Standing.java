package bg.registratura.family;

import java.util.Arrays;

/** What the signed-in person is to a patient at this moment. */
public enum Standing {
    /** The patient. */
    OWN,
    /** Represents the patient by law: sees everything, and decides who else does. */
    BY_LAW,
    /** Is trusted by the patient until a day: sees, and decides nothing. */
    BY_TRUST,
    /** Nobody. */
    NONE;

    /** Whether the patient's pictures may be seen. */
    public boolean sees() {
        return this != NONE;
    }

    /** Whether it may be decided who else sees them. */
    public boolean decides() {
        return this == OWN || this == BY_LAW;
    }

    /** What a role in the log says of whoever looked. */
    public static Standing ofRole(String role) {
        return Arrays.stream(values())
                .filter(one -> (one == BY_LAW || one == BY_TRUST) && one.role().equals(role))
                .findFirst()
                .orElse(NONE);
    }

    /** The role that the log and the patient are told. */
    String role() {
        return this == BY_LAW ? "REPRESENTATIVE" : "TRUSTED";
    }
}
