package bg.registratura.search;

import java.util.List;

/**
 * What a search brought.
 *
 * @param understood whether there was anything to look for in what was typed
 * @param matches the likeliest first, at most {@value #MOST}
 */
public record Found(boolean understood, List<Match> matches) {

    /** More than this nobody reads: another letter is typed sooner. */
    public static final int MOST = 30;

    /** Before anything was looked for. */
    public static final Found NOBODY = new Found(false, List.of());

    /** Whether everybody in it was in the other already. */
    boolean isWithin(Found other) {
        return other.matches().stream()
                .map(Match::id)
                .toList()
                .containsAll(matches.stream().map(Match::id).toList());
    }
}
