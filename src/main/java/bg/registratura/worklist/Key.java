package bg.registratura.worklist;

import java.util.Locale;

/** A key to match by (PS3.4, C.2.2.2): {@code *} any signs, {@code ?} one; empty matches everything. */
record Key(String asked) {

    boolean isEmpty() {
        return asked.isEmpty() || asked.equals("*");
    }

    boolean matches(String value) {
        return isEmpty() || isLike(value, asked);
    }

    /**
     * Whether a name is meant, in large letters or small: as a whole, or by as many of its parts as are given, so that a
     * family name alone is every person of that family.
     */
    boolean matchesName(String name) {
        if (isEmpty()) {
            return true;
        }
        var wanted = asked.replaceAll("\\^+$", "").toLowerCase(Locale.ROOT);
        var small = name.toLowerCase(Locale.ROOT);
        for (int end = small.length(); end > 0; end = small.lastIndexOf('^', end - 1)) {
            if (isLike(small.substring(0, end), wanted)) {
                return true;
            }
        }
        return false;
    }

    /** Goes back to the last star only: no pattern takes long. */
    private static boolean isLike(String value, String pattern) {
        int at = 0;
        int next = 0;
        int star = -1;
        int resumed = 0;
        while (at < value.length()) {
            if (next < pattern.length() && pattern.charAt(next) == '*') {
                star = next++;
                resumed = at;
            } else if (next < pattern.length() && isOne(pattern.charAt(next), value.charAt(at))) {
                next++;
                at++;
            } else if (star >= 0) {
                next = star + 1;
                at = ++resumed;
            } else {
                return false;
            }
        }
        while (next < pattern.length() && pattern.charAt(next) == '*') {
            next++;
        }
        return next == pattern.length();
    }

    private static boolean isOne(char wanted, char is) {
        return wanted == '?' || wanted == is;
    }
}
