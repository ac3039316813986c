package bg.registratura.dicomweb;

import java.security.SecureRandom;

/**
 * What a program shows: 160 bits nobody can guess, behind a beginning by which anybody recognizes what was found in a file,
 * with a last sign that tells a slip of the hand. Never logged, never stored.
 */
record ProgramSecret(String text) {

    private static final String BEGINNING = "rgdw_";
    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int LENGTH = 32;

    static ProgramSecret make(SecureRandom random) {
        var text = new StringBuilder(BEGINNING);
        for (int i = 0; i < LENGTH; i++) {
            text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return new ProgramSecret(
                text.append(check(text.substring(BEGINNING.length()))).toString());
    }

    /** Whether it could be one; whether it is, only its hash can tell. */
    boolean isWellFormed() {
        int last = BEGINNING.length() + LENGTH;
        return text.length() == last + 1
                && text.startsWith(BEGINNING)
                && text.substring(BEGINNING.length()).chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0)
                && check(text.substring(BEGINNING.length(), last)) == text.charAt(last);
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
