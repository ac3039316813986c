package bg.registratura.search;

/** One error of the hand. */
final class Slip {

    private Slip() {}

    /** Whether one letter put in, left out or changed, or two neighbours swapped, makes the one word the other. */
    static boolean isBetween(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int longer = Math.max(one.length(), other.length());
        int same = 0;
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        if (longer - shorter > 1) {
            return false;
        }
        if (longer != shorter) {
            return one.length() > other.length()
                    ? one.substring(same + 1).equals(other.substring(same))
                    : one.substring(same).equals(other.substring(same + 1));
        }
        return same == shorter || one.substring(same + 1).equals(other.substring(same + 1)) || isSwap(one, other, same);
    }

    private static boolean isSwap(String one, String other, int at) {
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && one.substring(at + 2).equals(other.substring(at + 2));
    }
}
