package bg.registratura.dicomweb;

import java.security.SecureRandom;

/**
 * What a program shows: 160 bits nobody can guess, behind a beginning by which anybody recognizes what was found in a file,
 * with a last sign that tells a slip of the hand. Never logged, never stored.
 */
record ProgramSecret(String text) {

    /** How the token of a dentist's program begins. */
    static final String OF_PROGRAM = "rgdw_";

    /** How the token of a station begins. */
    static final String OF_STATION = "rgst_";

    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int LENGTH = 32;

    static ProgramSecret make(String beginning, SecureRandom random) {
        var text = new StringBuilder(beginning);
        for (int i = 0; i < LENGTH; i++) {
            text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return new ProgramSecret(
                text.append(check(text.substring(beginning.length()))).toString());
    }

    /** Whether it could be one; whether it is, only its hash can tell. */
    boolean isWellFormed() {
        int first = OF_PROGRAM.length();
        int last = first + LENGTH;
        return text.length() == last + 1
                && (text.startsWith(OF_PROGRAM) || isOfStation())
                && text.substring(first).chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0)
                && check(text.substring(first, last)) == text.charAt(last);
    }

    boolean isOfStation() {
        return text.startsWith(OF_STATION);
    }

    /** Luhn's sum over thirty-two signs: every wrong sign shows, and nearly every two that changed places. */
    private static char check(String signs) {
        int sum = 0;
        for (int i = 0; i < signs.length(); i++) {
            int value = SIGNS.indexOf(signs.charAt(i)) * (i % 2 == signs.length() % 2 ? 1 : 2);
            sum += value / SIGNS.length() + value % SIGNS.length();
        }
        return SIGNS.charAt((SIGNS.length() - sum % SIGNS.length()) % SIGNS.length());
    }

    @Override
    public String toString() {
        return "ProgramSecret[****]";
    }
}
