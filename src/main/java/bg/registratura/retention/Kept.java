package bg.registratura.retention;

import bg.registratura.language.Dates;
import bg.registratura.language.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long one thing is kept, and why.
 *
 * @param term what the law asks for
 * @param holds the causes that keep it until they are lifted, whatever the law asks for
 */
public record Kept(RetentionTerm term, List<Cause> holds) {

    private static final Words WORDS = new Words();

    /** Kept as long as the law asks, and no longer. */
    public static Kept by(RetentionTerm term) {
        return new Kept(term, List.of());
    }

    public boolean isHeld() {
        return !holds.isEmpty();
    }

    /** The first day on which it may be destroyed; none while it is held or its term cannot be counted. */
    public Optional<LocalDate> destructibleFrom() {
        return isHeld() ? Optional.empty() : term.destructibleFrom();
    }

    /** The end with its reason, as it follows the words that say it is kept. */
    public String told(Locale locale, Audience audience) {
        return Stream.concat(
                        holds.stream()
                                .flatMap(hold -> told(locale, hold, audience))
                                .distinct(),
                        Stream.of(byLaw(locale)))
                .reduce((held, law) -> WORDS.of(locale, "retention.held.and", held, law))
                .orElseThrow();
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
