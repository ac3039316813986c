package bg.registratura.practice;

import java.util.stream.IntStream;

/** ЕИК or БУЛСТАТ: nine digits, or thirteen of a branch, the last of each run a check digit. */
public final class Uic {

    private static final int WHOLE = 9;
    private static final int BRANCH = 13;
    private static final int MODULUS = 11;
    private static final int[] FIRST = {1, 2, 3, 4, 5, 6, 7, 8};
    private static final int[] SECOND = {3, 4, 5, 6, 7, 8, 9, 10};
    private static final int[] BRANCH_FIRST = {2, 7, 3, 5};
    private static final int[] BRANCH_SECOND = {4, 9, 5, 7};

    private Uic() {}

    /** Whether a number is one: its digits and its check. */
    public static boolean isRight(String typed) {
        return typed.matches("\\d{" + WHOLE + "}|\\d{" + BRANCH + "}")
                && digit(typed, WHOLE - 1) == check(typed, 0, FIRST, SECOND)
                && (typed.length() == WHOLE
                        || digit(typed, BRANCH - 1) == check(typed, WHOLE - 1, BRANCH_FIRST, BRANCH_SECOND));
    }

    private static int check(String typed, int from, int[] first, int[] second) {
        int sum = weighed(typed, from, first) % MODULUS;
        if (sum == MODULUS - 1) {
            sum = weighed(typed, from, second) % MODULUS;
        }
        return sum == MODULUS - 1 ? 0 : sum;
    }

    private static int weighed(String typed, int from, int[] weights) {
        return IntStream.range(0, weights.length)
                .map(i -> digit(typed, from + i) * weights[i])
                .sum();
    }

    private static int digit(String typed, int place) {
        return Character.digit(typed.charAt(place), 10);
    }
}
