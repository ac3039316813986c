package bg.registratura.queue;

import java.security.SecureRandom;
import java.util.HexFormat;

/** What a screen shows to be let in; it stands in that screen's address and nowhere else. */
public record BoardKey(String value) {

    private static final int BYTES = 20;

    /** Refuses what no desk gave. */
    public BoardKey {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not a key of a screen");
        }
    }

    static BoardKey next() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new BoardKey(HexFormat.of().formatHex(bytes));
    }

    static boolean isOne(String offered) {
        return offered.matches("[0-9a-f]{" + 2 * BYTES + "}");
    }

    @Override
    public String toString() {
        return "BoardKey[****]";
    }
}
