package bg.registratura.subjectrequest;

import bg.registratura.language.Dates;
import bg.registratura.language.Languages;
import bg.registratura.language.Words;
import bg.registratura.restriction.RestrictedStudy;
import bg.registratura.restriction.RestrictionGround;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the first draft of an answer that restricts (article 18), from what the officer filled in; what is open stays blank. */
@Component
public class RestrictionLetter {

    private static final String BLANK = "[\u2026]";

    private final Words words;

    RestrictionLetter(Words words) {
        this.words = words;
    }

    /** The words while nothing is filled in. */
    String blank() {
        return say("subjectrequest.answer.restricted.granted", BLANK, BLANK, BLANK);
    }

    /**
     * The words of a restriction.
     *
     * @param whole on everything of the person; else on the studies
     */
    public String of(
            @Nullable RestrictionGround ground, boolean whole, Collection<RestrictedStudy> studies, String untilWhat) {
        return say(
                "subjectrequest.answer.restricted.granted",
                whole ? say("subjectrequest.answer.restricted.whole") : chosen(studies),
                ground == null ? BLANK : say("subjectrequest.answer.restricted.letter." + ground),
                untilWhat.isBlank() ? BLANK : untilWhat.strip());
    }

    private String chosen(Collection<RestrictedStudy> studies) {
        return studies.isEmpty()
                ? BLANK
                : studies.stream()
                        .map(study -> say(
                                "subjectrequest.answer.restricted.study",
                                say("visit.examination." + study.examination()),
                                Dates.day(study.takenOn())))
                        .sorted()
                        .collect(Collectors.joining("; "));
    }

    private String say(String key, Object... values) {
        return words.of(Languages.BULGARIAN, key, values);
    }
}
