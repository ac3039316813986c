package bg.registratura.intrusion;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What one source did against one rule within its window, in numbers: what was tried stands here as hashes of the day. */
final class Evidence {

    /** Beyond so many different things it is all the same. */
    private static final int MOST_TARGETS = 300;

    private final Rule rule;
    private final Instant since;
    private final Set<String> targets = new HashSet<>();
    private int tries;
    private int fires;
    private int toldTries;
    private int toldTargets;

    Evidence(Rule rule, Instant since) {
        this.rule = rule;
        this.since = since;
        this.fires = rule.threshold();
    }

    /** Adds one more; what is new since it was last told, when that makes the rule fire: at its threshold, then at twice that. */
    synchronized Optional<Counts> add(String target) {
        tries++;
        if (targets.size() < MOST_TARGETS) {
            targets.add(target);
        }
        if ((rule.countsDifferentThings() ? targets.size() : tries) < fires) {
            return Optional.empty();
        }
        var counts = new Counts(since, tries - toldTries, targets.size() - toldTargets);
        toldTries = tries;
        toldTargets = targets.size();
        fires *= 2;
        return Optional.of(counts);
    }

    /** The numbers alone. */
    record Counts(Instant since, int tries, int targets) {}
}
