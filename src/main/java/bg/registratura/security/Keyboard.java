package bg.registratura.security;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where keys lie beside each other: on the Latin keyboard, the Bulgarian phonetic one and the one of the standard. */
final class Keyboard {

    private static final List<Keyboard> ALL = List.of(
            new Keyboard("`1234567890-=", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./"),
            new Keyboard(
                    "`1234567890-=",
                    "\u044f\u0432\u0435\u0440\u0442\u044a\u0443\u0438\u043e\u043f\u0448\u0449",
                    "\u0430\u0441\u0434\u0444\u0433\u0445\u0439\u043a\u043b;'",
                    "\u0437\u044c\u0446\u0436\u0431\u043d\u043c,./"),
            new Keyboard(
                    "(1234567890-.",
                    ",\u0443\u0435\u0438\u0448\u0449\u043a\u0441\u0434\u0437\u0446;",
                    "\u044c\u044f\u0430\u043e\u0436\u0433\u0442\u043d\u0432\u043c\u0447",
                    "\u044e\u0439\u044a\u044d\u0444\u0445\u043f\u0440\u043b\u0431"));

    private final Map<Character, Key> keys = new HashMap<>();

    private Keyboard(String... rows) {
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length(); column++) {
                keys.put(rows[row].charAt(column), new Key(row, column));
            }
        }
    }

    private record Key(int row, int column) {}

    static List<Keyboard> all() {
        return ALL;
    }

    /** In which direction the second key lies right beside the first; 0 when it does not. */
    int step(char from, char to) {
        var a = keys.get(from);
        var b = keys.get(to);
        if (a == null || b == null) {
            return 0;
        }
        int down = b.row - a.row;
        int right = b.column - a.column;
        boolean beside = down == 0 && Math.abs(right) == 1 || Math.abs(down) == 1 && (right == 0 || right == -down);
        return beside ? 1 + (down + 1) * 3 + right + 1 : 0;
    }
}
