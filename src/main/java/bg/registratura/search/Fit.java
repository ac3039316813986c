package bg.registratura.search;

/**
 * How well somebody's name is what was typed.
 *
 * @param cost the less, the likelier it was meant
 * @param taken the words of the name that were taken for those typed
 */
record Fit(long clientNumber, int cost, String taken) {

    /** How many of the typed words are not in the name. */
    int missing() {
        return cost / TypedWord.OTHER;
    }

    Fit better(Fit other) {
        return other.cost < cost ? other : this;
    }
}
