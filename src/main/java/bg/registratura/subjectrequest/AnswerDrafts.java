package bg.registratura.subjectrequest;

import bg.registratura.language.Dates;
import bg.registratura.language.Languages;
import bg.registratura.language.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes the first draft of an answer from what is held; the officer makes it an answer. */
@Component
class AnswerDrafts {

    private static final Locale PAPER = Languages.BULGARIAN;
    static final int REQUEST_KEPT_YEARS = 5;
    private static final int SHOWN = 3;

    private final Words words;
    private final Sentences sentences;
    private final ErasureLetter letter;
    private final KindLetter kinds;
    private final RecipientLines recipients;
    private final Clock clock;

    AnswerDrafts(
            Words words,
            Sentences sentences,
            ErasureLetter letter,
            KindLetter kinds,
            RecipientLines recipients,
            Clock clock) {
        this.words = words;
        this.sentences = sentences;
        this.letter = letter;
        this.kinds = kinds;
        this.recipients = recipients;
        this.clock = clock;
    }

    /** {@code registers} are those that were searched, as keys of {@code i18n/}. */
    String write(SubjectRequest request, Decision decision, Dossier dossier, List<String> registers) {
        return switch (decision) {
            case NO_DATA -> nothing(request.applicant(), registers);
            case REFUSED, PARTLY, GRANTED ->
                letter.of(request, decision, dossier, today())
                        .or(() -> kinds.of(request.kind(), decision))
                        .orElseGet(() -> answered(request, decision, dossier));
        };
    }

    /** A negative answer names by what was searched and where; of the number its end alone. */
    private String nothing(Applicant applicant, List<String> registers) {
        var number = applicant.number();
        var by = number.isEmpty()
                ? applicant.name()
                : say("subjectrequest.answer.searched.number", applicant.name(), tail(number));
        return String.join(
                "\n\n",
                say("subjectrequest.answer.no-data", Dates.day(today().plusYears(REQUEST_KEPT_YEARS))),
                say("subjectrequest.answer.searched", by),
                items(registers.stream().map(this::say)));
    }

    private static String tail(String number) {
        return number.substring(Math.max(0, number.length() - SHOWN));
    }

    /** The decision an answer begins with; the officer makes it. */
    Decision propose(SubjectRequest request, Dossier dossier) {
        if (dossier.isEmpty()) {
            return Decision.NO_DATA;
        }
        return request.kind() == RequestKind.ERASURE
                ? Erasure.of(dossier, today()).proposed()
                : Decision.GRANTED;
    }

    List<String> erasable(Dossier dossier) {
        return Erasure.of(dossier, today()).erasable();
    }

    private String answered(SubjectRequest request, Decision decision, Dossier dossier) {
        if (request.kind() == RequestKind.ACCESS && decision != Decision.REFUSED) {
            return access(dossier);
        }
        var opening =
                switch (decision) {
                    case PARTLY -> "subjectrequest.answer.partly";
                    case REFUSED -> "subjectrequest.answer.refused";
                    case GRANTED, NO_DATA -> "subjectrequest.answer.granted";
                };
        return say(opening, say("subjectrequest.kind.of." + request.kind()));
    }

    /** Article 15(1), letter by letter, and the copy of article 15(3). */
    private String access(Dossier dossier) {
        var letter = Stream.of(
                say("subjectrequest.answer.access"),
                heading("subjectrequest.answer.purposes"),
                say("subjectrequest.answer.purposes.text"),
                heading("subjectrequest.answer.categories"),
                items(dossier.parts().stream().map(part -> say(part.section()))),
                heading("subjectrequest.answer.recipients"),
                recipients.of(dossier),
                heading("subjectrequest.answer.terms"),
                terms(dossier),
                heading("subjectrequest.answer.rights"),
                say("subjectrequest.answer.rights.text"),
                heading("subjectrequest.answer.source"),
                say("subjectrequest.answer.source.text"),
                heading("subjectrequest.answer.copy"));
        return String.join("\n\n", Stream.concat(letter, copy(dossier)).toList());
    }

    private String terms(Dossier dossier) {
        var general = say("subjectrequest.answer.terms.text");
        return dossier.lastTerm()
                .map(until -> general + "\n\n" + say("subjectrequest.answer.terms.latest", Dates.day(until)))
                .orElse(general);
    }

    private Stream<String> copy(Dossier dossier) {
        return dossier.parts().stream()
                .filter(part -> !part.section().equals(RecipientLines.SECTION))
                .flatMap(part -> Stream.of(
                        "## " + say(part.section()),
                        say(part.held()),
                        items(part.entries().stream().map(entry -> sentences.of(PAPER, entry)))));
    }

    private LocalDate today() {
        return Dates.dayOf(clock.instant());
    }

    private String heading(String key) {
        return "# " + say(key);
    }

    private static String items(Stream<String> lines) {
        return String.join("\n", lines.map(line -> "- " + line).toList());
    }

    private String say(String key, Object... values) {
        return words.of(PAPER, key, values);
    }
}
