package bg.registratura.disclosure;

import bg.registratura.language.Dates;
import bg.registratura.language.Words;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** In words: how an entry of the register left, into whose hand, by what, and whether the person was told. */
@Component
class Ways {

    private final Words words;

    Ways(Words words) {
        this.words = words;
    }

    String how(Locale locale, RegisterLine line) {
        var entry = line.entry();
        var handed = entry.handing();
        var medium = handed == null ? null : handed.medium();
        return Stream.of(
                        annulled(locale, line),
                        words.of(locale, "disclosure.act." + entry.act().name()),
                        words.of(locale, "disclosure.channel." + entry.channel().name()),
                        medium == null ? null : words.of(locale, "disclosure.how.medium", medium),
                        handed == null ? null : words.of(locale, "disclosure.how.taken-by", handed.takenBy()),
                        handed == null ? null : heir(locale, handed.heirship()),
                        number(locale, entry),
                        notice(locale, line))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
    }

    private @Nullable String number(Locale locale, Disclosure entry) {
        var number = entry.requestNumber();
        if (number == null) {
            return null;
        }
        return words.of(locale, entry.act() == Act.TOLD ? "disclosure.how.incident" : "disclosure.how.request", number);
    }

    private @Nullable String heir(Locale locale, @Nullable Heirship heirship) {
        return heirship == null
                ? null
                : words.of(
                        locale,
                        "disclosure.how.heir",
                        words.of(
                                locale,
                                "disclosure.kinship." + heirship.kinship().name()),
                        heirship.kinshipAct(),
                        Dates.day(locale, heirship.diedOn()),
                        heirship.deathAct());
    }

    private @Nullable String annulled(Locale locale, RegisterLine line) {
        var mistake = line.annulment();
        if (mistake == null) {
            return null;
        }
        var by = Objects.requireNonNullElse(mistake.byName(), "");
        var when = Dates.dayTime(locale, mistake.at());
        return words.of(locale, "disclosure.how.annulled", when, by, mistake.reason());
    }

    private @Nullable String notice(Locale locale, RegisterLine line) {
        return switch (line.entry().notice()) {
            case NOT_REQUIRED -> null;
            case GIVEN -> words.of(locale, "disclosure.notice.GIVEN");
            case WITHHELD_BY_ORDER ->
                line.told() == null
                        ? words.of(
                                locale,
                                "disclosure.how.withheld",
                                String.valueOf(line.entry().noticeOrder()))
                        : told(locale, line.told());
        };
    }

    private String told(Locale locale, Told told) {
        var on = told.on();
        var manner = told.manner();
        return on == null || manner == null
                ? words.of(locale, "disclosure.how.told")
                : words.of(
                        locale,
                        "disclosure.how.told-on",
                        Dates.day(locale, on),
                        words.of(locale, "disclosure.telling." + manner.name()));
    }
}
