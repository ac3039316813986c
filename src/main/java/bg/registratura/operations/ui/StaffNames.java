package bg.registratura.operations.ui;

/** How staff are named at the door. */
final class StaffNames {

    private StaffNames() {}

    /** Three to forty small Latin letters, digits, dots and dashes, beginning with a letter. */
    static boolean isUsername(String typed) {
        return typed.matches("[a-z][a-z0-9.-]{2,39}");
    }
}
