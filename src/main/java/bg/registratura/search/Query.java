package bg.registratura.search;

import bg.registratura.language.Dates;
import bg.registratura.people.Identifier;
import bg.registratura.people.PhoneNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into the one search box, understood as everything it may be.
 *
 * @param identifier tidied, when it may be one; it is found whole or not at all
 * @param paper the bar code of one of our papers
 * @param words of a name: all that is not a date
 */
record Query(
        @Nullable String identifier,
        @Nullable Long clientNumber,
        @Nullable PhoneNumber phone,
        @Nullable LocalDate birthDate,
        @Nullable PaperCode paper,
        List<TypedWord> words) {

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 5;

    private static final Pattern IDENTIFIER = Pattern.compile("(?=.*[0-9])[A-Z0-9]{4,20}");
    private static final Pattern CLIENT_NUMBER = Pattern.compile("\u2116?\\s*([0-9]{1,9})");
    private static final Pattern DAY = Pattern.compile("\\d{1,2}[.]\\d{1,2}[.]\\d{4}|(?<!\\d)\\d{8}(?!\\d)");

    static Query of(String typed) {
        var text = typed.strip();
        if (text.length() > LONGEST) {
            return new Query(null, null, null, null, null, List.of());
        }
        var tidy = Identifier.tidy(text);
        var day = DAY.matcher(text);
        var born = day.find() ? Dates.read(day.group()) : Optional.<LocalDate>empty();
        var rest = born.isPresent() ? day.replaceFirst(" ") : text;
        var number = CLIENT_NUMBER.matcher(text);
        return new Query(
                IDENTIFIER.matcher(tidy).matches() ? tidy : null,
                number.matches() ? Long.valueOf(number.group(1)) : null,
                PhoneNumber.read(text).orElse(null),
                born.orElse(null),
                PaperCode.read(text).orElse(null),
                rest.chars().anyMatch(Character::isDigit) ? List.of() : TypedWord.of(rest, MOST_WORDS));
    }

    /** Whether there is anything to look for; a single letter is not enough to spread a register on a screen. */
    boolean isEmpty() {
        return identifier == null
                && clientNumber == null
                && phone == null
                && birthDate == null
                && paper == null
                && words.stream().noneMatch(TypedWord::isLongerThanALetter);
    }
}
