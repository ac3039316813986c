package bg.registratura.retention;

import static java.util.stream.Collectors.joining;

import bg.registratura.language.Dates;
import bg.registratura.language.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How long one thing is kept, and why.
 *
 * @param term what the law asks for
 * @param holds the causes that keep it until they are lifted, whatever the law asks for
 * @param obstacles what has to end before it may be destroyed
 */
public record Kept(RetentionTerm term, List<Cause> holds, Set<Obstacle> obstacles) {

    private static final Words WORDS = new Words();

    /** Kept as long as the law asks, and no longer. */
    public static Kept by(RetentionTerm term) {
        return new Kept(term, List.of(), Set.of());
    }

    public boolean isHeld() {
        return !holds.isEmpty();
    }

    /** The first day on which it may be destroyed; none while it is held, something is unsettled or its term cannot be counted. */
    public Optional<LocalDate> destructibleFrom() {
        return isHeld() || !obstacles.isEmpty() ? Optional.empty() : term.destructibleFrom();
    }

    /** The end with its reason, as it follows the words that say it is kept. */
    public String told(Locale locale, Audience audience) {
        var held = holds.stream().flatMap(hold -> told(locale, hold, audience)).distinct();
        var unsettled = obstacles.stream()
                .sorted()
                .filter(obstacle -> isTold(obstacle, audience))
                .map(obstacle -> WORDS.of(locale, "retention.until." + obstacle));
        var until = Stream.concat(held, unsettled).collect(joining("; "));
        return until.isEmpty() ? byLaw(locale) : WORDS.of(locale, "retention.held.and", until, byLaw(locale));
    }

    /** Whoever asked knows that they did: the answer itself ends their request. */
    private static boolean isTold(Obstacle obstacle, Audience audience) {
        return switch (audience) {
            case OFFICER, STAFF -> true;
            case PERSON -> obstacle != Obstacle.REQUEST;
            case DENTIST -> false;
        };
    }

    private String byLaw(Locale locale) {
        var until = term.until();
        var key = "retention.kept." + term.ground();
        return until == null ? WORDS.of(locale, key) : WORDS.of(locale, key, Dates.day(locale, until));
    }

    private static Stream<String> told(Locale locale, Cause hold, Audience audience) {
        return switch (audience) {
            case OFFICER -> Stream.of(inCase(locale, hold));
            case STAFF -> Stream.of(WORDS.of(locale, "retention.held"));
            case PERSON -> hold.noticeWithheld() ? Stream.of() : Stream.of(inCase(locale, hold));
            case DENTIST -> Stream.of();
        };
    }

    private static String inCase(Locale locale, Cause hold) {
        return WORDS.of(locale, "retention.held.case", hold.caseNumber(), hold.authority());
    }
}
