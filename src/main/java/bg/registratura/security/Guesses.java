package bg.registratura.security;

import java.util.Arrays;
import java.util.Map;

/**
 * How many guesses a password stands, told from below: it is cut into the pieces a guesser would put it together from, in the
 * way that costs the fewest. Each piece costs bits: a well-known word by its place among them, a name of the person next to
 * nothing, a letter nobody can foretell three.
 */
final class Guesses {

    private static final double ANY_SIGN = 3;
    private static final double KNOWN_WORD = 1;
    private static final double RUN = 3;
    private static final double STEP = 0.3;
    private static final double TURN = 1.5;
    private static final int SHORTEST_COMMON = 4;
    private static final int SHORTEST_RUN = 3;
    private static final int LONGEST_WORD = 24;
    private static final int LONGEST_TEXT = 192;

    private final String text;
    private final Map<String, Piece> known;
    private final double[] bits;
    private final int[] from;
    private final Piece[] last;

    private Guesses(String text, Map<String, Piece> known) {
        this.text = text;
        this.known = known;
        this.bits = new double[text.length() + 1];
        this.from = new int[text.length() + 1];
        this.last = new Piece[text.length() + 1];
    }

    /** What a piece of a password is. */
    enum Piece {
        ANY,
        COMMON,
        KEYBOARD,
        REPEATED,
        OWN,
        HOUSE
    }

    /**
     * What it comes to.
     *
     * @param bits the logarithm of the guesses
     * @param most what most of its signs belong to
     */
    record Told(double bits, Piece most) {}

    /** Judges a text in small letters; {@code known} are words a guesser would try for this person and in this house. */
    static Told of(String text, Map<String, Piece> known) {
        return new Guesses(text.substring(0, Math.min(text.length(), LONGEST_TEXT)), known).told();
    }

    private Told told() {
        Arrays.fill(bits, Double.MAX_VALUE);
        Arrays.fill(last, Piece.ANY);
        bits[0] = 0;
        for (int start = 0; start < text.length(); start++) {
            reach(start, start + 1, ANY_SIGN, Piece.ANY);
            words(start);
            walks(start);
            runs(start);
            copies(start);
        }
        return new Told(bits[text.length()], most());
    }

    private void reach(int start, int end, double cost, Piece piece) {
        if (bits[start] + cost < bits[end]) {
            bits[end] = bits[start] + cost;
            from[end] = start;
            last[end] = piece;
        }
    }

    private void words(int start) {
        for (int end = start + 2; end <= Math.min(text.length(), start + LONGEST_WORD); end++) {
            var word = text.substring(start, end);
            var piece = known.get(word);
            if (piece != null) {
                reach(start, end, KNOWN_WORD, piece);
            }
            int place = end - start < SHORTEST_COMMON ? 0 : CommonPasswords.place(word);
            if (place > 0) {
                reach(start, end, KNOWN_WORD + Math.log(place) / Math.log(2), Piece.COMMON);
            }
        }
    }

    private void walks(int start) {
        for (var keyboard : Keyboard.all()) {
            double cost = RUN;
            int before = 0;
            for (int end = start + 1; end < text.length(); end++) {
                int step = keyboard.step(text.charAt(end - 1), text.charAt(end));
                if (step == 0) {
                    break;
                }
                cost += STEP + (before != 0 && step != before ? TURN : 0);
                before = step;
                if (end - start >= SHORTEST_RUN) {
                    reach(start, end + 1, cost, Piece.KEYBOARD);
                }
            }
        }
    }

    /** 1234, abcd, aaaa. */
    private void runs(int start) {
        for (int end = start + 2; end < text.length(); end++) {
            int step = text.charAt(start + 1) - text.charAt(start);
            if (Math.abs(step) > 1 || text.charAt(end) - text.charAt(end - 1) != step) {
                return;
            }
            reach(start, end + 1, RUN + STEP * (end - start), Piece.REPEATED);
        }
    }

    /** What stood in the text before. */
    private void copies(int start) {
        for (int back = 1; back <= start; back++) {
            for (int end = start; end < text.length() && text.charAt(end) == text.charAt(end - back); end++) {
                if (end - start + 1 >= SHORTEST_RUN) {
                    reach(start, end + 1, RUN, Piece.REPEATED);
                }
            }
        }
    }

    private Piece most() {
        var signs = new int[Piece.values().length];
        for (int end = text.length(); end > 0; end = from[end]) {
            signs[last[end].ordinal()] += end - from[end];
        }
        var most = Piece.COMMON;
        for (var piece : Piece.values()) {
            if (piece != Piece.ANY && signs[piece.ordinal()] > signs[most.ordinal()]) {
                most = piece;
            }
        }
        return most;
    }
}
