package bg.registratura.subjectrequest;

import bg.registratura.language.Dates;
import bg.registratura.language.Words;
import bg.registratura.people.IdentifierKind;
import bg.registratura.people.PhoneNumber;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says in a language what of a record is to be corrected. */
@Component
public class ChangeWords {

    private final Words words;

    ChangeWords(Words words) {
        this.words = words;
    }

    /** What it is that changes. */
    public String name(Locale locale, Particular particular) {
        return words.of(locale, "subjectrequest.particular." + particular);
    }

    /** What stands there, as a person reads it. */
    public String value(Locale locale, Particular particular, String text) {
        if (text.isEmpty()) {
            return words.of(locale, "subjectrequest.change.nothing");
        }
        return switch (particular) {
            case BIRTH_DATE -> Dates.form(LocalDate.parse(text));
            case SEX -> words.of(locale, "people.sex." + text);
            case PHONE -> new PhoneNumber(text).shown();
            case IDENTIFIER -> identifier(locale, text);
            case FAMILY_NAME, GIVEN_NAME, PATRONYMIC, LATIN_NAME, ADDRESS -> text;
        };
    }

    /** The same within a sentence. */
    public String quoted(Locale locale, Particular particular, String text) {
        var value = value(locale, particular, text);
        return text.isEmpty() ? value : words.of(locale, "subjectrequest.change.quoted", value);
    }

    /** A line of a paper, by the key of its sentence: what, before, after. */
    String line(Locale locale, String key, Change change) {
        var what = change.particular();
        return words.of(
                locale,
                key,
                name(locale, what),
                quoted(locale, what, change.before()),
                quoted(locale, what, change.after()));
    }

    private String identifier(Locale locale, String text) {
        var identifier = Particular.identifier(text);
        var kind = words.of(locale, "subjectrequest.identifier." + identifier.kind());
        if (identifier.kind() == IdentifierKind.NONE) {
            return kind;
        }
        var number = words.of(locale, "subjectrequest.paper.identifier", kind, identifier.value());
        return identifier.country() == null ? number : number + " (" + identifier.country() + ")";
    }
}
