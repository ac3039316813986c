package bg.registratura.security;

/** Where people go once they are in. */
public final class Entrance {

    private Entrance() {}

    /** The first page of whoever just signed in. */
    public static String of(SignedIn who) {
        return switch (who.kind()) {
            case PATIENT -> "results";
            case DENTIST -> who.has(Role.PRACTICE_ADMINISTRATOR) ? "practice" : "dentist";
            case STAFF -> ofStaff(who);
        };
    }

    private static String ofStaff(SignedIn who) {
        if (who.has(Role.RECEPTION) || who.has(Role.SHIFT_LEAD)) {
            return "desk";
        }
        if (who.has(Role.TECHNICIAN) || who.has(Role.REPORTING_PHYSICIAN)) {
            return "technician";
        }
        if (who.has(Role.DPO)) {
            return "dpo";
        }
        if (who.has(Role.SUPPORT)) {
            return "support";
        }
        return who.has(Role.AUDITOR) ? "dpo/log" : "admin";
    }
}
