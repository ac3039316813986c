package bg.registratura.subjectrequest;

import bg.registratura.language.Dates;
import bg.registratura.language.Languages;
import bg.registratura.language.Words;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes the first draft of an answer to a request for erasure: what goes, what stays, until when and by which article. */
@Component
class ErasureLetter {

    private final Words words;

    ErasureLetter(Words words) {
        this.words = words;
    }

    /** Empty where it is no erasure, or where the officer decides otherwise than the law's terms would. */
    Optional<String> of(SubjectRequest request, Decision decision, Dossier dossier, LocalDate today) {
        if (request.kind() != RequestKind.ERASURE) {
            return Optional.empty();
        }
        var erasure = Erasure.of(dossier, today);
        return switch (decision) {
            case GRANTED -> Optional.of(granted(erasure, dossier, today));
            case PARTLY -> erasure.keptUntil().map(until -> paragraphs(opening(), erased(erasure), kept(until)));
            case REFUSED -> erasure.keptUntil().map(until -> paragraphs(opening(), kept(until)));
            case NO_DATA -> Optional.empty();
        };
    }

    private String granted(Erasure erasure, Dossier dossier, LocalDate today) {
        return paragraphs(
                say("subjectrequest.answer.granted", say("subjectrequest.kind.of.ERASURE")),
                erased(erasure),
                say(
                        dossier.lastTerm().isPresent()
                                ? "subjectrequest.answer.erasure-expired"
                                : "subjectrequest.answer.erasure-identity"),
                say(
                        "subjectrequest.answer.erasure-request",
                        Dates.day(today.plusYears(AnswerDrafts.REQUEST_KEPT_YEARS))));
    }

    private String opening() {
        return say("subjectrequest.answer.erasure", say("subjectrequest.kind.of.ERASURE"));
    }

    private String erased(Erasure erasure) {
        return erasure.erasable().isEmpty()
                ? ""
                : say("subjectrequest.answer.erased") + "\n\n"
                        + erasure.erasable().stream()
                                .map(what -> "- " + say(what))
                                .collect(Collectors.joining("\n"));
    }

    private String kept(LocalDate until) {
        return say("subjectrequest.answer.erasure-refused", Dates.day(until));
    }

    private static String paragraphs(String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    private String say(String key, Object... values) {
        return words.of(Languages.BULGARIAN, key, values);
    }
}
