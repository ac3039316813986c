package bg.registratura.subjectrequest;

import bg.registratura.language.Counts;
import bg.registratura.language.Dates;
import bg.registratura.language.Numbers;
import bg.registratura.language.Words;
import bg.registratura.retention.Audience;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says entries of a dossier in a language. */
@Component
public class Sentences {

    private final Words words;

    Sentences(Words words) {
        this.words = words;
    }

    /** An entry with the end of its term, where it has one of its own. */
    public String of(Locale locale, Entry entry) {
        var values = entry.values().stream().map(value -> say(locale, value)).toArray();
        var sentence = words.of(locale, entry.key(), values);
        return entry.term()
                .map(kept ->
                        words.of(locale, "subjectrequest.record.until", sentence, kept.told(locale, Audience.PERSON)))
                .orElse(sentence);
    }

    private Object say(Locale locale, Object value) {
        return switch (value) {
            case LocalDate day -> Dates.day(locale, day);
            case Instant moment -> Dates.dayTime(locale, moment);
            case BigDecimal measured -> Numbers.of(locale, measured.stripTrailingZeros());
            case Entry.Word(var key) -> words.of(locale, key);
            case Entry.Words(var keys) ->
                keys.stream().map(key -> words.of(locale, key)).collect(Collectors.joining(", "));
            case Entry.Said(var keys) ->
                keys.stream().map(key -> words.of(locale, key)).collect(Collectors.joining(" "));
            case Entry.Also(var key, var more) -> more == null ? "" : words.of(locale, key, say(locale, more));
            case Entry.Count(var n, var noun) -> Counts.of(locale, n, noun);
            default -> value.toString().replaceAll("\\R+", ", ");
        };
    }
}
