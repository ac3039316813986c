package bg.registratura.operations;

/**
 * Who the laboratory is, as it stands on every page it prints.
 *
 * @param name with quotes and legal form
 * @param uic ЕИК: 9 or 13 digits
 * @param registration the number of the regional health inspection (РЗИ №)
 * @param dpo the data protection officer's name
 * @param dpoContact how to reach that officer
 * @param website where results are seen, without the protocol
 */
public record Laboratory(
        String name,
        String uic,
        String address,
        String phone,
        String registration,
        String dpo,
        String dpoContact,
        String website,
        String openingHours) {

    private static final int[] WEIGHTS = {1, 2, 3, 4, 5, 6, 7, 8};
    private static final int[] OTHER_WEIGHTS = {3, 4, 5, 6, 7, 8, 9, 10};
    private static final int MODULUS = 11;

    /** Whether the nine digits of an ЕИК agree with each other (the check digit of the commercial register). */
    public static boolean isUic(String typed) {
        if (!typed.matches("\\d{9}(\\d{4})?")) {
            return false;
        }
        int check = sum(typed, WEIGHTS) % MODULUS;
        if (check == MODULUS - 1) {
            check = sum(typed, OTHER_WEIGHTS) % MODULUS % (MODULUS - 1);
        }
        return check == typed.charAt(WEIGHTS.length) - '0';
    }

    private static int sum(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return sum;
    }
}
